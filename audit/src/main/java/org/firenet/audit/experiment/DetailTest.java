package org.firenet.audit.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firenet.array.ComplexArray;
import org.firenet.audit.network.Reconstruction;
import org.firenet.imaging.ImagingModel;

/**
 * Does a small bright disc or a word that no training image had survive, and is one seen where there is none? Both are
 * answered by a matched filter, in units of the detail's contrast: its strength in {@code Φ(A(x + d)) − Φ(Ax)} is the share
 * that is kept (1 all of it, 0 nothing), and the largest strength in {@code Φ(Ax) − x} over all places is the strongest
 * detail that was invented.
 *
 * @param settings of the audit; the first test image is taken
 */
public record DetailTest(AuditSettings settings) {
    /** Of the brightest pixel. */
    public static final List<Double> CONTRASTS = List.of(0.1, 0.2, 0.5);

    /** Radii of discs over the side of the image. */
    public static final List<Double> RADII = List.of(0.01, 0.02, 0.04);

    /** Pixels per dot of the letters. */
    public static final List<Integer> DOTS = List.of(1, 2, 3);

    private static final double PICTURED_CONTRAST = 0.5;
    private static final int PICTURED_DOT = 2;
    private static final double PLACE_OF_DISC = 0.6;

    /**
     * What became of one detail.
     *
     * @param network by name
     * @param detail {@code disc} or {@code text}
     * @param contrast of the detail
     * @param size radius, or height of the letters, over the side of the image
     * @param kept share of the contrast in the reconstruction
     * @param invented the strongest such detail in the error of the image without it, over this contrast
     */
    public record Row(String network, String detail, double contrast, double size, double kept, double invented) {}

    /** One row per detail, size and contrast; words that are too long for the image are left out. */
    public List<Row> of(Reconstruction network, ImagingModel model) {
        ComplexArray truth = settings.image(0);
        ComplexArray without = network.reconstruct(model.measure(truth));
        ComplexArray error = without.copy();
        error.add(-1, truth);
        List<Row> rows = new ArrayList<>();
        for (Detail detail : details()) {
            int place = place(detail);
            double strongest = detail.strongest(error);
            for (double contrast : CONTRASTS) {
                ComplexArray difference = network.reconstruct(model.measure(with(detail, contrast)));
                difference.add(-1, without);
                double kept = detail.strength(difference, place, place) / contrast;
                rows.add(new Row(network.name(), detail.kind(), contrast, detail.size(), kept, strongest / contrast));
            }
        }
        return rows;
    }

    /** The first test image with the word of a picture; the word is smaller where the image is small. */
    public ComplexArray pictured() {
        return details().stream()
                .filter(detail -> detail.kind().equals("text"))
                .filter(detail -> detail.size() * settings.side() <= 5 * PICTURED_DOT)
                .reduce((first, second) -> second)
                .map(detail -> with(detail, PICTURED_CONTRAST))
                .orElseGet(() -> settings.image(0));
    }

    private ComplexArray with(Detail detail, double contrast) {
        ComplexArray changed = settings.image(0);
        changed.add(contrast, detail.image(settings.shape(), place(detail), place(detail)));
        return changed;
    }

    private List<Detail> details() {
        int side = settings.side();
        return Stream.concat(
                        RADII.stream().map(radius -> Detail.disc(radius, side)),
                        DOTS.stream().map(dot -> Detail.text(dot, side)))
                .filter(detail -> detail.fits(settings.shape(), place(detail), place(detail)))
                .toList();
    }

    /** Row and column of the middle. */
    private int place(Detail detail) {
        return detail.onPaper() ? settings.side() / 2 : (int) (PLACE_OF_DISC * settings.side());
    }
}
