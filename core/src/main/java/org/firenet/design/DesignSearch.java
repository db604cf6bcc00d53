package org.firenet.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firenet.network.LayerListener;

/**
 * Looks for the design with the smallest worst error on some examples. Half of the budget goes to successive halving:
 * designs drawn at random are run on one example, the better half of them on two, the better half of those on four, and
 * so on. The other half goes to a local search around the winner: steps that grow after a success and shrink after a
 * failure, each candidate given up at the first error that is not below the winner's worst. The outcome depends on the
 * seed and the budget, not on the number of threads.
 *
 * @param space the designs that may be tried
 * @param evaluations most runs of a network on an example, at least one for each example
 * @param seed of all draws
 */
public record DesignSearch(SearchSpace space, int evaluations, long seed) {
    /** Candidates of the local search that are examined side by side. */
    private static final int BATCH = 8;

    private static final double FIRST_RADIUS = 0.1;
    private static final double LARGEST_RADIUS = 0.2;
    private static final double SMALLEST_RADIUS = 0.003;
    private static final double GROWTH = 1.3;
    private static final double SHRINKAGE = 0.75;

    /** @throws IllegalArgumentException if a number is out of range */
    public DesignSearch {
        if (evaluations < 1) {
            throw new IllegalArgumentException("the number of evaluations must be at least 1, found " + evaluations);
        }
    }

    /**
     * What a search found.
     *
     * @param design the best one seen
     * @param errors of it, on the examples that it was run on: all of them, unless the search was ended early
     * @param candidates designs tried
     * @param evaluations runs of a network on an example
     * @param complete false if the listener ended the search
     */
    public record Outcome(NetworkDesign design, Errors errors, int candidates, int evaluations, boolean complete) {}

    /**
     * Searches.
     *
     * @param pool runs the networks
     * @param listener told after every layer of every run, by several threads at a time; its answer can end the search,
     *     which then gives what it has
     * @return empty if the search was ended before its first run was
     * @throws IllegalArgumentException if the budget is less than one run for each example
     * @throws InterruptedException if the calling thread is interrupted while it waits
     */
    public Optional<Outcome> run(Examples examples, RunPool pool, LayerListener listener) throws InterruptedException {
        if (evaluations < examples.count()) {
            throw new IllegalArgumentException("a search on " + examples.count()
                    + " examples needs at least as many evaluations, found " + evaluations);
        }
        return new Search(examples, new Trial.Stop(listener), pool).run();
    }

    /** One search at work. */
    private final class Search {
        private final Examples examples;
        private final Trial.Stop stop;
        private final RunPool pool;
        private final SplittableRandom random = new SplittableRandom(seed);
        private int candidates;
        private int runs;

        Search(Examples examples, Trial.Stop stop, RunPool pool) {
            this.examples = examples;
            this.stop = stop;
            this.pool = pool;
        }

        Optional<Outcome> run() throws InterruptedException {
            Trial best = refined(winnerOfHalving());
            return best.examples() == 0
                    ? Optional.empty()
                    : Optional.of(new Outcome(best.design(), best.summary(), candidates, runs, !stop.asked()));
        }

        private Trial winnerOfHalving() throws InterruptedException {
            List<Trial> field = Stream.generate(() -> space.draw(random))
                    .limit(entrants())
                    .map(this::trial)
                    .toList();
            for (int seen = 0; seen < examples.count() && !stop.asked(); ) {
                int[] next = IntStream.range(seen, Math.min(Math.max(1, 2 * seen), examples.count()))
                        .toArray();
                race(field, next, Double.POSITIVE_INFINITY);
                seen += next.length;
                field = field.stream()
                        .sorted(Trial.BEST_FIRST)
                        .limit(Math.max(1, (field.size() + 1) / 2))
                        .toList();
            }
            return field.get(0);
        }

        /** As many designs as half of the budget can halve, at least one. */
        private int entrants() {
            int entrants = 1;
            while (runsOfHalving(entrants + 1) <= evaluations / 2) {
                entrants++;
            }
            return entrants;
        }

        private long runsOfHalving(int entrants) {
            long sum = 0;
            int field = entrants;
            for (int seen = 0; seen < examples.count(); field = (field + 1) / 2) {
                int next = Math.min(Math.max(1, 2 * seen), examples.count());
                sum += (long) field * (next - seen);
                seen = next;
            }
            return sum;
        }

        private Trial refined(Trial start) throws InterruptedException {
            Trial best = start;
            double radius = FIRST_RADIUS;
            while (best.complete() && !stop.asked() && evaluations - runs >= examples.count()) {
                int batch = Math.min(BATCH, (evaluations - runs) / examples.count());
                Trial centre = best;
                double step = radius;
                List<Trial> near = Stream.generate(() -> SearchSpace.near(centre.point(), step, random))
                        .limit(batch)
                        .map(this::trial)
                        .toList();
                race(near, centre.hardestFirst(), centre.worst());
                best = Stream.concat(Stream.of(centre), near.stream())
                        .min(Trial.BEST_FIRST)
                        .orElse(centre);
                radius = best == centre
                        ? Math.max(SMALLEST_RADIUS, SHRINKAGE * radius)
                        : Math.min(LARGEST_RADIUS, GROWTH * radius);
            }
            return best;
        }

        private Trial trial(SearchSpace.Point point) {
            candidates++;
            return new Trial(space, point, examples.count());
        }

        /** Runs every trial on the examples in the given order, several trials at a time. */
        private void race(List<Trial> field, int[] order, double limit) throws InterruptedException {
            List<Callable<Integer>> tasks = new ArrayList<>();
            for (Trial trial : field) {
                tasks.add(() -> trial.race(examples, order, limit, stop));
            }
            runs += pool.all(tasks).stream().mapToInt(Integer::intValue).sum();
        }
    }
}
