package org.firenet.cli.option;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.phantom.BrainPhantom;
import org.firenet.phantom.EllipsePhantom;
import org.firenet.phantom.RandomEllipses;
import org.firenet.phantom.SheppLogan;
import org.firenet.phantom.TextDetail;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which phantom, how large, with what on it. */
public final class PhantomOptions {
    @Option(
            names = {"--kind", "--phantom"},
            defaultValue = "modified",
            description =
                    "modified or original (Shepp-Logan), brain (an analytic head of many ellipses), ellipses (random,"
                            + " see --seed). Default: ${DEFAULT-VALUE}.")
    public Kind kind = Kind.modified;

    @Option(
            names = "--size",
            defaultValue = "256",
            converter = ShapeConverter.class,
            description = "Rows and columns: 256 or 230x180. Default: ${DEFAULT-VALUE}.")
    public Shape size = Shape.of(256, 256);

    @Option(names = "--count", defaultValue = "12", description = "ellipses: how many. Default: ${DEFAULT-VALUE}.")
    int count = 12;

    @Option(names = "--text", description = "Small letters to write into the image, to see whether they survive.")
    @Nullable
    public String text;

    /** The phantoms by name. */
    public enum Kind {
        modified,
        original,
        brain,
        ellipses
    }

    /** @throws IllegalArgumentException if an option was given that the phantom does not use */
    public void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (kind != Kind.ellipses) {
            Given.refuse(spec, "only the phantom ellipses has a number of ellipses to choose", "--count");
        }
    }

    public EllipsePhantom phantom(long seed) {
        return switch (kind) {
            case modified -> SheppLogan.modified();
            case original -> SheppLogan.original();
            case brain -> BrainPhantom.create();
            case ellipses -> new RandomEllipses(count).draw(seed);
        };
    }

    /** The pixels, text included. */
    public ComplexArray image(long seed) {
        ComplexArray image = phantom(seed).image(size);
        if (text != null) {
            TextDetail measure = new TextDetail(text, 0, 0, 1, 1);
            int row = (size.rows() - measure.height()) / 2;
            int column = (size.columns() - measure.width()) / 2;
            new TextDetail(text, row, column, 1, 1).drawOn(image);
        }
        return image;
    }
}
