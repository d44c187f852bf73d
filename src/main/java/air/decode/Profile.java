package air.decode;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Optional;

/** The way from an ICC profile's colours to sRGB's. */
final class Profile {
    /** A profile that changes no colour by more than this, of 255, is sRGB's own in other words. */
    private static final int SAME = 2;

    private static final int STEPS = 9;

    private final ColorConvertOp conversion;

    private Profile(ICC_Profile profile) {
        ICC_Profile sRgb = ((ICC_ColorSpace) ColorSpace.getInstance(ColorSpace.CS_sRGB)).getProfile();
        conversion = new ColorConvertOp(new ICC_Profile[] {profile, sRgb}, null);
    }

    /** Empty where the bytes are no profile of so many components, or one that leaves every colour as it is. */
    static Optional<Profile> of(byte[] icc, int components) {
        if (icc.length == 0) return Optional.empty();
        try {
            return of(ICC_Profile.getInstance(icc), components);
        } catch (IllegalArgumentException | CMMException e) {
            // A broken profile says nothing of the colours: they are taken as they are.
            return Optional.empty();
        }
    }

    /** As {@link #of(byte[], int)}. */
    static Optional<Profile> of(ICC_Profile icc, int components) {
        if (icc.getNumComponents() != components) return Optional.empty();
        Profile profile = new Profile(icc);
        return components < 4 && profile.changesNothing(components) ? Optional.empty() : Optional.of(profile);
    }

    private boolean changesNothing(int components) {
        int count = (int) Math.pow(STEPS, components);
        WritableRaster colours = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, count, 1, components, null);
        for (int i = 0; i < count; i++)
            for (int band = 0, rest = i; band < components; band++, rest /= STEPS)
                colours.setSample(i, 0, band, rest % STEPS * 255 / (STEPS - 1));
        Raster converted = toSrgb(colours);
        for (int i = 0; i < count; i++)
            for (int band = 0; band < 3; band++)
                if (Math.abs(converted.getSample(i, 0, band) - colours.getSample(i, 0, band % components)) > SAME)
                    return false;
        return true;
    }

    /** @param colours of the profile's components, no more */
    Raster toSrgb(Raster colours) {
        WritableRaster rgb =
                Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, colours.getWidth(), colours.getHeight(), 3, null);
        conversion.filter(colours, rgb);
        return rgb;
    }
}
