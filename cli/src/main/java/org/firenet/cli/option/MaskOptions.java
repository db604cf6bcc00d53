package org.firenet.cli.option;

import org.firenet.array.Shape;
import org.firenet.cli.input.Given;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.sampling.EllipticalRegion;
import org.firenet.sampling.EquispacedLines;
import org.firenet.sampling.PartialFourier;
import org.firenet.sampling.PoissonDisc;
import org.firenet.sampling.RadialSpokes;
import org.firenet.sampling.Restricted;
import org.firenet.sampling.SamplingMask;
import org.firenet.sampling.SamplingPattern;
import org.firenet.sampling.UniformRandom;
import org.firenet.sampling.VariableDensity;
import org.firenet.sampling.VariableDensityLines;
import org.firenet.transform.WaveletFilter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** Which positions a simulated scanner samples. */
public final class MaskOptions {
    @Option(
            names = "--pattern",
            defaultValue = "das",
            description = "das (the paper's multilevel density), uniform, variable (polynomial density), poisson"
                    + " (Poisson disc), radial (spokes on the grid), lines (equispaced phase encoding), randomlines"
                    + " (phase encoding at random, denser in the centre). Default: ${DEFAULT-VALUE}.")
    public Pattern pattern = Pattern.das;

    @Option(
            names = "--fraction",
            defaultValue = "0.25",
            description = "Share of the positions to sample; lines: see --acceleration. Default: ${DEFAULT-VALUE}.")
    public double fraction = 0.25;

    @Option(
            names = "--domain",
            defaultValue = "kspace",
            converter = DomainConverter.class,
            description = "kspace, fourier (the paper's origin) or walsh. Default: ${DEFAULT-VALUE}.")
    public SamplingDomain domain = SamplingDomain.CENTRED_FOURIER;

    @Option(
            names = "--wavelet",
            defaultValue = "haar",
            converter = ProblemOptions.WaveletConverter.class,
            description = "das: the wavelet that the density is for. Default: ${DEFAULT-VALUE}.")
    public WaveletFilter wavelet = WaveletFilter.HAAR;

    @Option(names = "--levels", description = "das: levels. Default: as many as the size allows, less one.")
    @Nullable
    public Integer levels;

    @Option(
            names = "--acceleration",
            defaultValue = "4",
            description = "lines: distance of two lines. Default: ${DEFAULT-VALUE}.")
    int acceleration = 4;

    @Option(
            names = "--calibration",
            defaultValue = "0",
            description = "Side of the fully sampled block in the centre (variable, poisson), or number of its lines"
                    + " (lines, randomlines). Default: ${DEFAULT-VALUE}.")
    int calibration;

    @Option(
            names = "--degree",
            defaultValue = "3",
            description =
                    "variable, randomlines: how fast the density falls. poisson: how fast the distance grows. Default:"
                            + " ${DEFAULT-VALUE}.")
    double degree = 3;

    @Option(
            names = "--phase-encoding",
            defaultValue = "rows",
            description = "lines, randomlines, --partial-fourier: whether the lines are rows or columns. Default:"
                    + " ${DEFAULT-VALUE}.")
    public LinesAre phaseEncoding = LinesAre.rows;

    @Option(
            names = "--partial-fourier",
            description = "Measure only this share of the lines, from one end over the centre: above 0.5, 0.625 say.")
    public @Nullable Double partialFourier;

    @Option(
            names = "--partial-side",
            defaultValue = "last",
            description = "--partial-fourier: whether the first or the last lines are measured. Default:"
                    + " ${DEFAULT-VALUE}.")
    public PartialSide partialSide = PartialSide.last;

    @Option(names = "--ellipse", description = "Measure only inside the ellipse that touches the borders of k-space.")
    public boolean ellipse;

    /** What lines are; the order is that of the axes. */
    public enum LinesAre {
        rows,
        columns
    }

    /** The ends of the lines by name. */
    public enum PartialSide {
        first,
        last
    }

    /** The patterns by name. */
    public enum Pattern {
        das,
        uniform,
        variable,
        poisson,
        radial,
        lines,
        randomlines;

        /** Whether it has a block or lines in the centre that are all sampled. */
        private boolean calibrates() {
            return this == variable || this == poisson || isOfLines();
        }

        private boolean hasDegree() {
            return this == variable || this == poisson || this == randomlines;
        }

        private boolean isOfLines() {
            return this == lines || this == randomlines;
        }
    }

    /** @throws IllegalArgumentException if an option was given that the pattern does not use */
    public void refuseWhatWouldBeIgnored(CommandSpec spec) {
        if (pattern == Pattern.lines) {
            Given.refuse(spec, "the pattern lines takes --acceleration instead", "--fraction");
        } else {
            Given.refuse(spec, "--acceleration belongs to the pattern lines", "--acceleration");
        }
        if (!pattern.calibrates()) {
            Given.refuse(spec, "the pattern " + pattern + " has no calibration block", "--calibration");
        }
        if (!pattern.hasDegree()) {
            Given.refuse(spec, "the pattern " + pattern + " has no degree", "--degree");
        }
        if (pattern != Pattern.das) {
            Given.refuse(spec, "the pattern " + pattern + " knows no wavelet", "--wavelet", "--levels");
        }
        if (partialFourier == null) {
            Given.refuse(spec, "--partial-side belongs to --partial-fourier", "--partial-side");
            if (!pattern.isOfLines()) {
                Given.refuse(spec, "the pattern " + pattern + " has no lines", "--phase-encoding");
            }
        }
    }

    /**
     * Draws the mask of a seed.
     *
     * @throws IllegalArgumentException if the request cannot be fulfilled
     */
    public SamplingMask draw(Shape shape, long seed) {
        Double kept = partialFourier;
        if ((ellipse || kept != null) && domain == SamplingDomain.WALSH) {
            throw new IllegalArgumentException(
                    "--ellipse and --partial-fourier belong to k-space, not to --domain walsh");
        }
        SamplingPattern drawn = pattern(shape);
        if (kept != null) {
            PartialFourier.Side side =
                    partialSide == PartialSide.first ? PartialFourier.Side.FIRST : PartialFourier.Side.LAST;
            drawn = new Restricted(drawn, new PartialFourier(shape, axis(), kept, side));
        }
        return (ellipse ? new Restricted(drawn, new EllipticalRegion(shape)) : drawn).draw(seed);
    }

    private int axis() {
        return phaseEncoding == LinesAre.rows ? 0 : 1;
    }

    private SamplingPattern pattern(Shape shape) {
        boolean centred = pattern != Pattern.das && pattern != Pattern.uniform;
        if (centred && domain == SamplingDomain.WALSH) {
            throw new IllegalArgumentException(
                    "the pattern " + pattern + " belongs to k-space; for --domain walsh take das or uniform");
        }
        return switch (pattern) {
            case das -> multilevel(shape);
            case uniform -> new UniformRandom(shape, samples(shape));
            case variable -> new VariableDensity(shape, samples(shape), degree, calibration);
            case poisson -> new PoissonDisc(shape, samples(shape), degree, calibration);
            case radial -> RadialSpokes.covering(shape, fraction);
            case lines -> new EquispacedLines(shape, axis(), acceleration, calibration);
            case randomlines -> new VariableDensityLines(shape, axis(), lines(shape), degree, calibration);
        };
    }

    private int samples(Shape shape) {
        return SamplingPattern.samples(shape, fraction);
    }

    private int lines(Shape shape) {
        return SamplingPattern.samples(Shape.of(shape.extent(axis())), fraction);
    }

    private SamplingPattern multilevel(Shape shape) {
        int r = levels == null ? Math.max(1, ImagingModel.maxLevels(shape) - 1) : levels;
        return PaperSampling.of(domain, shape, wavelet, r, samples(shape));
    }
}
