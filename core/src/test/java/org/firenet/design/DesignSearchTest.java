package org.firenet.design;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.firenet.array.Shape;
import org.firenet.fast.FastEngines;
import org.firenet.imaging.EngineFactory;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.PaperSampling;
import org.firenet.imaging.SamplingDomain;
import org.firenet.imaging.WeightRule;
import org.firenet.network.LayerListener;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.SamplingPattern;
import org.firenet.transform.WaveletFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DesignSearchTest {
    private static final int LAYERS = 25;

    /** The promise of the designer, on images and noise of other seeds; 64 × 64, 35 % of the positions. */
    @ParameterizedTest
    @CsvSource({"FOURIER, 0", "FOURIER, 0.02", "WALSH, 0", "WALSH, 0.02"})
    void theDesignBeatsThePapersNetworkFivefoldOnImagesThatItDidNotSee(SamplingDomain domain, double noise)
            throws InterruptedException {
        ProblemsOf64 problems = new ProblemsOf64(domain, noise);
        Examples seen = problems.examples(2, 1);
        Examples others = problems.examples(4, 2);
        try (RunPool pool = new RunPool(1)) {
            DesignSearch search = new DesignSearch(SearchSpace.of(LAYERS, 64 * 64), 100, 1);
            NetworkDesign found =
                    search.run(seen, pool, LayerListener.NONE).orElseThrow().design();
            Errors designed = others.errors(found, pool, LayerListener.NONE);
            Errors paper = others.errors(NetworkDesign.PAPER, pool, LayerListener.NONE);
            assertThat(found.schedule().layers()).isLessThanOrEqualTo(LAYERS);
            assertThat(designed.worst()).as("%s against %s", designed, paper).isLessThan(paper.worst() / 5);
        }
    }

    private record ProblemsOf64(SamplingDomain domain, double noise) {
        Examples examples(int count, long seed) {
            return DesignSearchTest.examples(Shape.of(64, 64), domain, 0.35, noise, new FastEngines(1), count, seed);
        }
    }

    @Test
    void theOutcomeDoesNotDependOnTheNumberOfThreads() throws InterruptedException {
        Examples examples = small(3, 5);
        DesignSearch search = new DesignSearch(SearchSpace.of(10, 256), 120, 7);
        assertThat(run(search, examples, 4)).isEqualTo(run(search, examples, 1));
        assertThat(run(search, examples, 1)).isNotEqualTo(run(new DesignSearch(search.space(), 120, 8), examples, 1));
    }

    @ParameterizedTest
    @CsvSource({"3", "4", "50", "121"})
    void theBudgetIsKeptAndCounted(int budget) throws InterruptedException {
        Examples examples = small(3, 5);
        AtomicInteger runs = new AtomicInteger();
        DesignSearch search = new DesignSearch(SearchSpace.of(6, 256), budget, 1);
        try (RunPool pool = new RunPool(2)) {
            DesignSearch.Outcome outcome = search.run(examples, pool, layer -> {
                        if (layer.number() == layer.of()) {
                            runs.incrementAndGet();
                        }
                        return true;
                    })
                    .orElseThrow();
            assertThat(outcome.evaluations()).isEqualTo(runs.get()).isLessThanOrEqualTo(budget);
            assertThat(outcome.complete()).isTrue();
            assertThat(outcome.errors().examples()).isEqualTo(3);
        }
    }

    /** What is reported of the winner is true, and no design drawn at random is better. */
    @Test
    void theWinnerIsWhatItIsSaidToBeAndBetterThanChance() throws InterruptedException {
        Examples examples = small(3, 5);
        SearchSpace space = SearchSpace.of(10, 256);
        DesignSearch.Outcome outcome = run(new DesignSearch(space, 300, 1), examples, 2);
        SplittableRandom random = new SplittableRandom(99);
        try (RunPool pool = new RunPool(1)) {
            Errors again = examples.errors(outcome.design(), pool, LayerListener.NONE);
            assertThat(again).isEqualTo(outcome.errors());
            for (int i = 0; i < 20; i++) {
                NetworkDesign chance = space.design(space.draw(random));
                assertThat(examples.errors(chance, pool, LayerListener.NONE).worst())
                        .isGreaterThan(outcome.errors().worst());
            }
        }
    }

    @Test
    void anEndedSearchGivesTheBestOfWhatItHas() throws InterruptedException {
        Examples examples = small(3, 5);
        AtomicInteger layers = new AtomicInteger();
        try (RunPool pool = new RunPool(1)) {
            DesignSearch search = new DesignSearch(SearchSpace.of(10, 256), 400, 1);
            DesignSearch.Outcome early = search.run(examples, pool, layer -> layers.incrementAndGet() < 1000)
                    .orElseThrow();
            assertThat(early.complete()).isFalse();
            assertThat(early.evaluations()).isBetween(50, 150);
            Errors all = examples.errors(early.design(), pool, LayerListener.NONE);
            assertThat(early.errors().examples()).isLessThanOrEqualTo(3);
            assertThat(early.errors().worst()).isLessThanOrEqualTo(all.worst());
            Optional<DesignSearch.Outcome> atOnce = search.run(examples, pool, layer -> false);
            assertThat(atOnce).isEmpty();
        }
    }

    @Test
    void theErrorIsThatOfTheImage() {
        ImagingModel model = model(Shape.of(16, 16), SamplingDomain.FOURIER, 0.5);
        Examples examples = Examples.of(
                model,
                new WeightRule.Uniform().weights(model),
                EngineFactory.REFERENCE,
                List.of(SheppLogan.modified().image(Shape.of(16, 16))),
                List.of(0.0),
                1);
        // λ beyond the largest |A*y|/‖y‖ leaves the image 0, whose relative error is 1.
        NetworkDesign black = new NetworkDesign(NetworkDesign.PAPER.schedule(), 10);
        assertThat(examples.error(black, 0, LayerListener.NONE)).isCloseTo(1, within(1e-12));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Examples examples = small(3, 5);
        SearchSpace space = SearchSpace.of(10, 256);
        try (RunPool pool = new RunPool(1)) {
            assertThatThrownBy(() -> new DesignSearch(space, 2, 1).run(examples, pool, LayerListener.NONE))
                    .hasMessageContaining("3 examples");
        }
        assertThatThrownBy(() -> new DesignSearch(space, 0, 1)).hasMessageContaining("evaluations");
        assertThatThrownBy(() -> new RunPool(0)).hasMessageContaining("threads");
        assertThatThrownBy(() -> SearchSpace.of(0, 256)).hasMessageContaining("layers");
        assertThatThrownBy(() -> new NetworkDesign(NetworkDesign.PAPER.schedule(), Double.NaN))
                .hasMessageContaining("lambda");
        assertThatThrownBy(() -> small(0, 5)).hasMessageContaining("at least one image");
    }

    private static DesignSearch.Outcome run(DesignSearch search, Examples examples, int threads)
            throws InterruptedException {
        try (RunPool pool = new RunPool(threads)) {
            return search.run(examples, pool, LayerListener.NONE).orElseThrow();
        }
    }

    private static Examples small(int count, long seed) {
        return examples(Shape.of(16, 16), SamplingDomain.FOURIER, 0.5, 0.01, EngineFactory.REFERENCE, count, seed);
    }

    private static Examples examples(
            Shape shape,
            SamplingDomain domain,
            double fraction,
            double noise,
            EngineFactory engines,
            int count,
            long seed) {
        ImagingModel model = model(shape, domain, fraction);
        WeightRule.OfImage rule =
                new WeightRule.OfImage(SheppLogan.modified().image(shape), WeightRule.PAPER_THRESHOLD);
        SparseImages family = new SparseImages(model.synthesis(), rule.sparsities(model));
        return Examples.of(model, rule.weights(model), engines, family.draw(count, seed), List.of(noise), seed);
    }

    private static ImagingModel model(Shape shape, SamplingDomain domain, double fraction) {
        int levels = ImagingModel.maxLevels(shape) - 1;
        return new ImagingModel(
                domain,
                PaperSampling.of(domain, shape, WaveletFilter.HAAR, levels, SamplingPattern.samples(shape, fraction))
                        .draw(1),
                WaveletFilter.HAAR,
                levels);
    }
}
