package org.firenet.audit.experiment;

import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * Does a small bright disc that no training image had survive, and is one seen where there is none? Both are answered by
 * matched filtering, in units of the disc's contrast: {@code Re⟨Φ(A(x + d)) − Φ(Ax), d⟩/‖d‖²} is the share that is kept (1
 * all of it, 0 nothing), and the largest {@code Re⟨Φ(Ax) − x, d_k⟩/‖d‖²} over places k the strongest disc that was
 * invented.
 *
 * @param settings of the audit; the first test image is taken
 */
public record DetailTest(AuditSettings settings) {
    /** Of the brightest pixel. */
    public static final List<Double> CONTRASTS = List.of(0.1, 0.2, 0.5);

    /** Radii over the side of the image. */
    public static final List<Double> RADII = List.of(0.01, 0.02, 0.04);

    private static final double PLACE = 0.6;

    /**
     * What became of one disc.
     *
     * @param network by name
     * @param contrast of the disc
     * @param radius over the side of the image
     * @param kept share of the contrast in the reconstruction
     * @param invented the strongest disc of this size in the error of the image without it, over this contrast
     */
    public record Row(String network, double contrast, double radius, double kept, double invented) {}

    /** One row per contrast and radius. */
    public List<Row> of(Reconstruction network, ImagingModel model) {
        ComplexArray truth = settings.image(0);
        ComplexArray without = network.reconstruct(model.measure(truth));
        ComplexArray error = without.copy();
        error.add(-1, truth);
        List<Row> rows = new ArrayList<>();
        for (double radius : RADII) {
            int place = (int) (PLACE * settings.side());
            ComplexArray disc = disc(radius, place, place);
            double area = disc.norm() * disc.norm();
            double strongest = strongest(error, radius);
            for (double contrast : CONTRASTS) {
                ComplexArray changed = truth.copy();
                changed.add(contrast, disc);
                ComplexArray difference = network.reconstruct(model.measure(changed));
                difference.add(-1, without);
                double kept = difference.innerRe(disc) / (contrast * area);
                rows.add(new Row(network.name(), contrast, radius, kept, strongest / contrast));
            }
        }
        return rows;
    }

    /** The largest response to a disc of contrast 1 in an image, over places one radius apart. */
    private double strongest(ComplexArray image, double radius) {
        int spacing = Math.max(1, (int) (radius * settings.side()));
        double largest = 0;
        for (int row = spacing; row < settings.side() - spacing; row += spacing) {
            for (int column = spacing; column < settings.side() - spacing; column += spacing) {
                largest = Math.max(largest, response(image, radius, row, column));
            }
        }
        return largest;
    }

    /** The mean real part over the disc. */
    private double response(ComplexArray image, double radius, int row, int column) {
        double reach = radius * settings.side();
        int whole = (int) reach;
        double sum = 0;
        int count = 0;
        for (int y = Math.max(0, row - whole); y <= Math.min(settings.side() - 1, row + whole); y++) {
            for (int x = Math.max(0, column - whole); x <= Math.min(settings.side() - 1, column + whole); x++) {
                if (Math.hypot(y - row, x - column) <= reach) {
                    sum += image.re()[y * settings.side() + x];
                    count++;
                }
            }
        }
        return sum / count;
    }

    private ComplexArray disc(double radius, int row, int column) {
        Shape shape = settings.shape();
        ComplexArray disc = ComplexArray.zeros(shape);
        for (int i = 0; i < disc.size(); i++) {
            double distance = Math.hypot(i / shape.columns() - row, i % shape.columns() - column);
            disc.re()[i] = distance <= radius * settings.side() ? 1 : 0;
        }
        return disc;
    }
}
