package air.bench;

import air.engine.measure.Saliency;
import air.engine.raster.Lab;
import air.engine.raster.Plane;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** What can be done to a picture so that one dimension suffers. */
public enum Degradation {
    HUE_TURNED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> {
                float[] hsb = Color.RGBtoHSB(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255, null);
                return Color.HSBtoRGB(hsb[0] + 1 / 3f, hsb[1], hsb[2]);
            });
        }
    },
    GREY {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> {
                int grey = ((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10;
                return grey << 16 | grey << 8 | grey;
            });
        }
    },
    DARKENED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            return pixels(picture, rgb -> (rgb >> 16 & 255) / 2 << 16 | (rgb >> 8 & 255) / 2 << 8 | (rgb & 255) / 2);
        }
    },
    NOISY {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            Random random = new Random(1);
            return pixels(picture, rgb -> {
                int d = (int) (random.nextGaussian() * 18);
                return clip((rgb >> 16 & 255) + d) << 16 | clip((rgb >> 8 & 255) + d) << 8 | clip((rgb & 255) + d);
            });
        }
    },
    BLURRED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            float[] box = new float[49];
            Arrays.fill(box, 1 / 49f);
            BufferedImage rgb = pixels(picture, p -> p);
            ConvolveOp blur = new ConvolveOp(new Kernel(7, 7, box), ConvolveOp.EDGE_NO_OP, null);
            return blur.filter(blur.filter(rgb, null), null);
        }
    },
    CLUTTERED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            BufferedImage cluttered = pixels(picture, rgb -> rgb);
            Graphics2D g = cluttered.createGraphics();
            g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            Random random = new Random(2);
            int side = Math.max(picture.getWidth(), picture.getHeight());
            for (int i = 0; i < 90; i++) {
                int from = random.nextInt(picture.getWidth());
                int row = random.nextInt(picture.getHeight());
                g.setColor(new Color(picture.getRGB(from, row)));
                int size = side / 60 + random.nextInt(side / 20);
                g.fillOval(random.nextInt(picture.getWidth()), random.nextInt(picture.getHeight()), size, size);
            }
            g.dispose();
            return cluttered;
        }
    },
    /** Its most salient third dissolves in the colours about it. */
    SUBJECT_PAINTED_OVER {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            Lab lab = Lab.of(picture);
            int side = Math.max(lab.width, lab.height);
            float[] ground = new float[lab.l.length];
            boolean[] salient = salient(lab);
            for (int i = 0; i < ground.length; i++) ground[i] = salient[i] ? 0 : 1;
            float[] about = Plane.blur(ground, lab.width, lab.height, side / 10.0);
            float[] soft = Plane.blur(ground, lab.width, lab.height, side / 80.0);
            for (int c = 0; c < 3; c++) {
                float[] plane = lab.plane(c);
                float[] kept = plane.clone();
                for (int i = 0; i < kept.length; i++) kept[i] *= ground[i];
                float mean = (float) (Plane.mean(kept) / Plane.mean(ground));
                kept = Plane.blur(kept, lab.width, lab.height, side / 10.0);
                for (int i = 0; i < plane.length; i++)
                    plane[i] = soft[i] * plane[i] + (1 - soft[i]) * (kept[i] + 0.02f * mean) / (about[i] + 0.02f);
            }
            return lab.toImage();
        }
    },
    /** Its most salient third is one flat colour, the mean of the rest. */
    SUBJECT_CUT_OUT {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            Lab lab = Lab.of(picture);
            boolean[] salient = salient(lab);
            for (int c = 0; c < 3; c++) {
                double sum = 0;
                int count = 0;
                for (int i = 0; i < salient.length; i++)
                    if (!salient[i]) {
                        sum += lab.plane(c)[i];
                        count++;
                    }
                for (int i = 0; i < salient.length; i++)
                    if (salient[i]) lab.plane(c)[i] = (float) (sum / Math.max(1, count));
            }
            return lab.toImage();
        }
    },
    /** Other places of the picture lie over its most salient third. */
    SUBJECT_COVERED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            Lab lab = Lab.of(picture);
            Lab from = lab.copy();
            boolean[] salient = salient(lab);
            for (int i = 0; i < salient.length; i++) {
                int x = i % lab.width;
                int y = i / lab.width;
                for (int step = 0; step < 6 && salient[y * lab.width + x]; step++) {
                    x = (x + lab.width / 3) % lab.width;
                    if (step % 2 == 1) y = (y + lab.height / 4) % lab.height;
                }
                for (int c = 0; c < 3; c++) lab.plane(c)[i] = from.plane(c)[y * lab.width + x];
            }
            return lab.toImage();
        }
    },
    /** Every patch of 24 px comes from another place of nearly the same colour. */
    PATCHED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            return patched(picture, 24);
        }
    },
    /** The same of 12 px. */
    FINELY_PATCHED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            return patched(picture, 12);
        }
    },
    /** Every place drifts by some ten px, its neighbours about as far. */
    SMEARED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            Random random = new Random(1);
            Lab drift = new Lab(picture.getWidth(), picture.getHeight());
            for (int i = 0; i < drift.a.length; i++) {
                drift.a[i] = (float) random.nextGaussian();
                drift.b[i] = (float) random.nextGaussian();
            }
            drift = drift.blur(6);
            double squares = 0;
            for (float d : drift.a) squares += d * d;
            double strength = 9 / Math.sqrt(squares / drift.a.length);
            BufferedImage smeared = pixels(picture, rgb -> rgb);
            for (int y = 0; y < drift.height; y++)
                for (int x = 0; x < drift.width; x++) {
                    int i = y * drift.width + x;
                    int fromX = (int) Math.max(0, Math.min(drift.width - 1, x + strength * drift.a[i]));
                    int fromY = (int) Math.max(0, Math.min(drift.height - 1, y + strength * drift.b[i]));
                    smeared.setRGB(x, y, picture.getRGB(fromX, fromY));
                }
            return smeared;
        }
    },
    JPEG_10 {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
            ImageWriteParam quality = writer.getDefaultWriteParam();
            quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            quality.setCompressionQuality(0.1f);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
                writer.setOutput(out);
                writer.write(null, new IIOImage(pixels(picture, rgb -> rgb), null, null), quality);
                out.flush();
                return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                writer.dispose();
            }
        }
    },
    CROPPED {
        @Override
        public BufferedImage apply(BufferedImage picture) {
            int w = picture.getWidth();
            int h = picture.getHeight();
            return pixels(picture.getSubimage(w / 8, h / 10, w * 8 / 10, h * 8 / 10), rgb -> rgb);
        }
    };

    /** The same picture, spoilt. */
    public abstract BufferedImage apply(BufferedImage picture);

    public static BufferedImage pixels(BufferedImage picture, IntUnaryOperator change) {
        BufferedImage changed = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < picture.getHeight(); y++)
            for (int x = 0; x < picture.getWidth(); x++)
                changed.setRGB(x, y, change.applyAsInt(picture.getRGB(x, y)) & 0xFFFFFF);
        return changed;
    }

    private static BufferedImage patched(BufferedImage picture, int side) {
        Random random = new Random(1);
        BufferedImage patched = pixels(picture, rgb -> rgb);
        Lab broad = Lab.of(picture).blur(side / 2.0);
        for (int y = 0; y + side <= broad.height; y += side)
            for (int x = 0; x + side <= broad.width; x += side) {
                int from = alike(broad, x + side / 2, y + side / 2, side, random);
                for (int i = 0; i < side * side; i++)
                    patched.setRGB(
                            x + i % side,
                            y + i / side,
                            picture.getRGB(
                                    from % broad.width - side / 2 + i % side,
                                    from / broad.width - side / 2 + i / side));
            }
        return patched;
    }

    /** The middle of a patch elsewhere, the one of 60 tried that is nearest in colour. */
    private static int alike(Lab broad, int x, int y, int side, Random random) {
        int here = y * broad.width + x;
        int best = here;
        double least = Double.MAX_VALUE;
        for (int tried = 0; tried < 60; tried++) {
            int u = side / 2 + random.nextInt(broad.width - side + 1);
            int v = side / 2 + random.nextInt(broad.height - side + 1);
            if (Math.abs(u - x) + Math.abs(v - y) < 2 * side) continue;
            int i = v * broad.width + u;
            double distance = Math.abs(broad.l[i] - broad.l[here])
                    + 2 * Math.abs(broad.a[i] - broad.a[here])
                    + 2 * Math.abs(broad.b[i] - broad.b[here]);
            if (distance >= least) continue;
            least = distance;
            best = i;
        }
        return best;
    }

    private static boolean[] salient(Lab lab) {
        float[] saliency = Plane.blur(Saliency.of(lab), lab.width, lab.height, lab.width / 40.0);
        double limit = Plane.percentile(saliency, 2 / 3.0);
        boolean[] salient = new boolean[saliency.length];
        for (int i = 0; i < salient.length; i++) salient[i] = saliency[i] >= limit;
        return salient;
    }

    private static int clip(int value) {
        return Math.max(0, Math.min(255, value));
    }
}
