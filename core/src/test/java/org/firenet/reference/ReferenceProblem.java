package org.firenet.reference;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.network.PaperSchedule;
import org.firenet.phantom.SheppLogan;
import org.firenet.problem.SquareRootLasso;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LevelWeights;
import org.firenet.transform.WaveletFilter;

/** The problem of a reference run, built from its mask, and its measurements if they are there. */
public record ReferenceProblem(ReferenceRun run, ImagingModel model, SquareRootLasso lasso, ComplexArray image) {
    /** From the run's own image and measurements. */
    public static ReferenceProblem of(ReferenceRun run) {
        ComplexArray image = ComplexArray.ofReal(run.shape(), run.array("image"));
        ImagingModel model = model(run);
        return new ReferenceProblem(run, model, lasso(run, model, measurements(run, model)), image);
    }

    /** With measurements simulated from the phantom. */
    public static ReferenceProblem simulated(ReferenceRun run) {
        ComplexArray image = SheppLogan.modified().image(run.shape());
        ImagingModel model = model(run);
        return new ReferenceProblem(run, model, lasso(run, model, model.measure(image)), image);
    }

    /** The schedule that the run used. */
    public PaperSchedule schedule() {
        return new PaperSchedule(
                run.integer("n_iter"),
                run.integer("p_iter"),
                Math.exp(-1),
                run.number("delta"),
                run.number("eps_0"),
                run.number("tau"),
                run.number("sigma"));
    }

    /** {@code ‖crop W*c − image‖/‖image‖}. */
    public double imageError(ComplexArray coefficients) {
        return model.synthesis().apply(coefficients).distance(image) / image.norm();
    }

    private static ImagingModel model(ReferenceRun run) {
        SamplingMask mask = SamplingMask.of(run.shape(), positions(run));
        return new ImagingModel(
                SamplingDomain.valueOf(run.string("modality").toUpperCase(Locale.ROOT)),
                mask,
                WaveletFilter.named(run.string("wavelet")),
                run.integer("nres"));
    }

    private static SquareRootLasso lasso(ReferenceRun run, ImagingModel model, ComplexArray measurements) {
        LevelWeights weights = run.flag("use_weights")
                ? LevelWeights.balanced(run.localSparsities())
                : LevelWeights.uniform(model.sparsityLevels());
        return new SquareRootLasso(model.operator(), measurements, weights.expand(), run.number("lam"));
    }

    /** The run lists its measurements column by column, the mask row by row. */
    private static ComplexArray measurements(ReferenceRun run, ImagingModel model) {
        int[] positions = positions(run);
        ComplexArray listed = run.complexArray("y", model.operator().range());
        int[] order = IntStream.range(0, positions.length)
                .boxed()
                .sorted((a, b) -> Integer.compare(positions[a], positions[b]))
                .mapToInt(Integer::intValue)
                .toArray();
        ComplexArray sorted = ComplexArray.zeros(listed.shape());
        for (int k = 0; k < order.length; k++) {
            sorted.re()[k] = listed.re()[order[k]];
            sorted.im()[k] = listed.im()[order[k]];
        }
        return sorted;
    }

    private static int[] positions(ReferenceRun run) {
        return Arrays.stream(run.array("idx_rowmajor0")).mapToInt(v -> (int) v).toArray();
    }
}
