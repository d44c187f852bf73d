package air.engine.material;

import air.engine.raster.Lab;

/** A reference picture cut into regions. */
final class Reference {
    final Lab picture;
    final int[] labels;

    Reference(Lab picture) {
        this.picture = picture;
        labels = new int[picture.l.length];
    }
}
