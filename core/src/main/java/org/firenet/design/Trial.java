package org.firenet.design;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.firenet.network.Layer;
import org.firenet.network.LayerListener;

/** A design under examination: its errors on the examples that it was run on so far. Used by one thread at a time. */
final class Trial {
    /** The trial that was run on most examples first, among equals the one with the smaller worst error. */
    static final Comparator<Trial> BEST_FIRST =
            Comparator.comparingInt(Trial::examples).reversed().thenComparingDouble(Trial::worst);

    private final SearchSpace.Point point;
    private final NetworkDesign design;
    private final double[] errors;
    private int examples;

    Trial(SearchSpace space, SearchSpace.Point point, int examples) {
        this.point = point;
        this.design = space.design(point);
        this.errors = new double[examples];
        Arrays.fill(errors, Double.NaN);
    }

    SearchSpace.Point point() {
        return point;
    }

    NetworkDesign design() {
        return design;
    }

    /** On how many examples it was run. */
    int examples() {
        return examples;
    }

    boolean complete() {
        return examples == errors.length;
    }

    /** The largest error found so far; infinite before the first. */
    double worst() {
        return examples == 0 ? Double.POSITIVE_INFINITY : summary().worst();
    }

    /** The errors found so far. */
    Errors summary() {
        return Errors.of(Arrays.stream(errors).filter(e -> !Double.isNaN(e)).toArray());
    }

    /** The examples by error, largest first. */
    int[] hardestFirst() {
        return IntStream.range(0, errors.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -errors[i]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * Runs it on examples in the given order until an error is not below the limit: then it cannot win any more.
     *
     * @return the number of runs that this took; a run that the listener ended counts for nothing
     */
    int race(Examples on, int[] order, double limit, Stop stop) {
        int runs = 0;
        for (int number : order) {
            if (stop.asked()) {
                return runs;
            }
            double error = on.error(design, number, stop);
            if (stop.asked()) {
                return runs;
            }
            runs++;
            errors[number] = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error;
            examples++;
            if (!(error < limit)) {
                return runs;
            }
        }
        return runs;
    }

    /** A listener that remembers that another one asked for an end. */
    static final class Stop implements LayerListener {
        private final LayerListener listener;
        private volatile boolean asked;

        Stop(LayerListener listener) {
            this.listener = listener;
        }

        @Override
        public boolean afterLayer(Layer layer) {
            if (!asked && !listener.afterLayer(layer)) {
                asked = true;
            }
            return !asked;
        }

        boolean asked() {
            return asked;
        }
    }
}
