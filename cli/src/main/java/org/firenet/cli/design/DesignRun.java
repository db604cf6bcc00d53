package org.firenet.cli.design;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.cli.network.NetworkFile;
import org.firenet.cli.network.WeightNames;
import org.firenet.cli.option.DomainConverter;
import org.firenet.cli.output.Progress;
import org.firenet.cli.run.Environment;
import org.firenet.cli.run.Interrupted;
import org.firenet.cli.run.Interruption;
import org.firenet.design.DesignSearch;
import org.firenet.design.Errors;
import org.firenet.design.Examples;
import org.firenet.design.ImageFamily;
import org.firenet.design.NetworkDesign;
import org.firenet.design.RunPool;
import org.firenet.design.SearchSpace;
import org.firenet.design.SparseImages;
import org.firenet.formats.Sha256;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.ReconstructionSettings;
import org.firenet.imaging.WeightRule;
import org.firenet.network.LayerListener;
import org.firenet.network.TunedSchedule;
import org.firenet.phantom.RandomEllipses;
import org.firenet.phantom.RandomHeads;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.SamplingMask;
import org.firenet.sparsity.LevelWeights;
import org.firenet.sparsity.LocalSparsities;
import org.jspecify.annotations.Nullable;

/** One design: the class is simulated, searched, and the winner judged on images held out. */
final class DesignRun {
    private static final int ELLIPSES = 12;

    /** What is called converged for the errors of minimisers. */
    private static final TunedSchedule CONVERGED = TunedSchedule.of(1000).until(1e-4);

    /** λ of these minimisers, over that of the design. */
    private static final double[] LAMBDA_FACTORS = {0.1, 0.3, 1, 3, 10};

    private final DesignCommand wishes;
    private final Interruption interruption;

    DesignRun(DesignCommand wishes, Interruption interruption) {
        this.wishes = wishes;
        this.interruption = interruption;
    }

    NetworkFile run() throws IOException, InterruptedException {
        ClassOptions problems = wishes.problems;
        List<ComplexArray> images = problems.readImages();
        SamplingMask mask =
                problems.mask(images.isEmpty() ? problems.size : images.get(0).shape());
        ReconstructionSettings settings = problems.settings(mask.shape());
        ImagingModel model = new ImagingModel(problems.domain, mask, settings.wavelet(), settings.levels());
        // The networks run side by side, each on one thread.
        EngineFactory engines = wishes.engine.factory(1);
        try (RunPool pool = new RunPool(wishes.threads)) {
            Examples seen = examples(model, settings, engines, images, 0);
            DesignSearch.Outcome outcome = search(seen, pool);
            NetworkFile.HeldOut heldOut = outcome.complete()
                    ? judged(outcome.design(), examples(model, settings, engines, images, 1), pool)
                    : null;
            return new NetworkFile(
                    NetworkFile.VERSION,
                    DomainConverter.name(problems.domain),
                    settings.wavelet().label(),
                    settings.levels(),
                    WeightNames.name(settings.weights(), model),
                    outcome.design().lambda(),
                    NetworkFile.Layers.of(outcome.design().schedule()),
                    designedFor(mask),
                    new NetworkFile.Search(
                            Environment.version(),
                            engines.description(model),
                            wishes.seed,
                            outcome.evaluations(),
                            outcome.candidates(),
                            outcome.complete(),
                            NetworkFile.Range.of(outcome.errors()),
                            heldOut));
        }
    }

    private NetworkFile.DesignedFor designedFor(SamplingMask mask) {
        return new NetworkFile.DesignedFor(
                mask.shape().toString(),
                wishes.problems.maskSource(),
                mask.fraction(),
                Sha256.of(mask),
                wishes.problems.imageSource(),
                wishes.problems.noise);
    }

    /** The examples to search on (part 0) or those held out (part 1). */
    private Examples examples(
            ImagingModel model,
            ReconstructionSettings settings,
            EngineFactory engines,
            List<ComplexArray> given,
            int part) {
        long seed = 2 * wishes.seed + part;
        List<ComplexArray> images = given.isEmpty()
                ? family(model).draw(part == 0 ? wishes.draws : wishes.heldOut, seed)
                : IntStream.range(0, given.size())
                        .filter(i -> i % 2 == part)
                        .mapToObj(given::get)
                        .toList();
        LevelWeights weights = settings.weights().weights(model);
        return Examples.of(model, weights, engines, images, wishes.problems.noise, ~seed);
    }

    private ImageFamily family(ImagingModel model) {
        Shape shape = model.mask().shape();
        return switch (wishes.problems.family) {
            case sparse -> new SparseImages(model.synthesis(), sparsities(model));
            case heads -> seed -> RandomHeads.draw(seed).image(shape);
            case ellipses -> seed -> new RandomEllipses(ELLIPSES).draw(seed).image(shape);
        };
    }

    private static LocalSparsities sparsities(ImagingModel model) {
        ComplexArray phantom = SheppLogan.modified().image(model.mask().shape());
        return new WeightRule.OfImage(phantom, WeightRule.PAPER_THRESHOLD).sparsities(model);
    }

    private DesignSearch.Outcome search(Examples examples, RunPool pool) throws InterruptedException {
        SearchSpace space = SearchSpace.of(wishes.layers, examples.pixels());
        DesignSearch search = new DesignSearch(space, wishes.evaluations, wishes.seed);
        try (Progress progress = Progress.of("searching", wishes.evaluations, wishes.output)) {
            return search.run(examples, pool, interruption.orElse(perRun(progress)))
                    .orElseThrow(Interrupted::new);
        }
    }

    /** One step of progress per run of a network. */
    private static LayerListener perRun(Progress progress) {
        return layer -> {
            if (layer.number() == layer.of()) {
                progress.step();
            }
            return true;
        };
    }

    /** Errors on images that the search did not see; null if Ctrl-C came before they were complete. */
    private NetworkFile.@Nullable HeldOut judged(NetworkDesign design, Examples others, RunPool pool)
            throws InterruptedException {
        List<NetworkDesign> minimisers = new ArrayList<>();
        if (wishes.floor) {
            for (double factor : LAMBDA_FACTORS) {
                minimisers.add(new NetworkDesign(CONVERGED, factor * design.lambda()));
            }
        }
        List<NetworkDesign> all = new ArrayList<>(List.of(
                design,
                NetworkDesign.PAPER,
                new NetworkDesign(TunedSchedule.of(wishes.layers), NetworkDesign.PAPER.lambda())));
        all.addAll(minimisers);
        List<NetworkFile.Range> errors = new ArrayList<>();
        try (Progress progress = Progress.of("judging", all.size(), wishes.output)) {
            for (NetworkDesign each : all) {
                Errors found = others.errors(each, pool, interruption.orElse(LayerListener.NONE));
                errors.add(NetworkFile.Range.of(found));
                progress.step();
            }
        }
        if (interruption.asked()) {
            return null;
        }
        List<NetworkFile.Minimiser> floor = IntStream.range(0, minimisers.size())
                .mapToObj(i -> new NetworkFile.Minimiser(minimisers.get(i).lambda(), errors.get(3 + i)))
                .toList();
        return new NetworkFile.HeldOut(errors.get(0), errors.get(1), errors.get(2), floor.isEmpty() ? null : floor);
    }
}
