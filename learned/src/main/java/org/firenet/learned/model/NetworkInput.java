package org.firenet.learned.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.learned.tensor.RealTensor;
import org.firenet.operator.Sampling;

/**
 * Measurements y as the tensors that a network takes, {@code T(Ly)/s(Ly)}: a linear map L, a layout T and a scale s; with
 * the transposed derivative.
 */
public final class NetworkInput {
    private final ModelDescription description;
    private final ImagingModel model;
    private final Sampling sampling;

    public NetworkInput(ModelDescription description, ImagingModel model) {
        this.description = description;
        this.model = model;
        this.sampling = new Sampling(model.mask().shape(), model.mask().indices());
    }

    /**
     * Measurements on their way into a network.
     *
     * @param source {@code Ly}
     * @param scale {@code s(Ly)}, positive
     * @param tensors the arguments of the network
     */
    public record Prepared(ComplexArray source, double scale, List<RealTensor> tensors) {}

    /** The arguments of the network for measurements y. */
    public Prepared prepare(ComplexArray y) {
        ComplexArray source = source(y);
        double scale = scale(source);
        List<RealTensor> tensors = new ArrayList<>();
        tensors.add(layout(source, 1 / scale));
        if (description.mask()) {
            tensors.add(mask());
        }
        return new Prepared(source, scale, tensors);
    }

    /**
     * The transposed derivative.
     *
     * @param prepared the measurements at which it is taken
     * @param tensor cotangent of the first argument
     * @param scale cotangent of the scale, on other ways than through the first argument
     * @return cotangent of y
     */
    public ComplexArray pullback(Prepared prepared, double[] tensor, double scale) {
        ComplexArray source = prepared.source();
        ComplexArray cotangent = layoutPullback(source, tensor, 1 / prepared.scale());
        double ofScale = scale - inner(tensor, prepared.tensors().get(0).values()) / prepared.scale();
        addScaleGradient(source, ofScale, cotangent);
        return switch (description.input()) {
            case ZERO_FILLED -> model.measure(cotangent);
            case GRID -> sampling.apply(cotangent);
            case MEASUREMENTS -> cotangent;
        };
    }

    private ComplexArray source(ComplexArray y) {
        return switch (description.input()) {
            case ZERO_FILLED -> model.zeroFilled(y);
            case GRID -> sampling.adjoint(y);
            case MEASUREMENTS -> y;
        };
    }

    private double scale(ComplexArray source) {
        double scale = switch (description.scaling()) {
            case NONE -> 1;
            case MAX -> source.magnitude()[largest(source)];
            case NORM -> source.norm();
        };
        return scale > 0 ? scale : 1;
    }

    private RealTensor mask() {
        double[] sampled = new double[model.mask().shape().size()];
        for (int index : model.mask().indices()) {
            sampled[index] = 1;
        }
        return new RealTensor(batch(1, model.mask().shape()), sampled);
    }

    private RealTensor layout(ComplexArray source, double factor) {
        boolean magnitude = description.layout() == ModelDescription.Layout.MAGNITUDE;
        double[] values = magnitude ? source.magnitude() : channels(source);
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
        return new RealTensor(batch(magnitude ? 1 : 2, source.shape()), values);
    }

    private static double[] channels(ComplexArray source) {
        double[] values = Arrays.copyOf(source.re(), 2 * source.size());
        System.arraycopy(source.im(), 0, values, source.size(), source.size());
        return values;
    }

    private ComplexArray layoutPullback(ComplexArray source, double[] tensor, double factor) {
        int n = source.size();
        ComplexArray cotangent = ComplexArray.zeros(source.shape());
        double[] magnitude =
                description.layout() == ModelDescription.Layout.MAGNITUDE ? source.magnitude() : new double[0];
        for (int i = 0; i < n; i++) {
            if (magnitude.length == 0) {
                cotangent.re()[i] = factor * tensor[i];
                cotangent.im()[i] = factor * tensor[n + i];
            } else if (magnitude[i] > 0) {
                cotangent.re()[i] = factor * tensor[i] * source.re()[i] / magnitude[i];
                cotangent.im()[i] = factor * tensor[i] * source.im()[i] / magnitude[i];
            }
        }
        return cotangent;
    }

    private void addScaleGradient(ComplexArray source, double factor, ComplexArray cotangent) {
        switch (description.scaling()) {
            case NONE -> {}
            case NORM -> {
                double norm = source.norm();
                cotangent.add(norm > 0 ? factor / norm : 0, source);
            }
            case MAX -> {
                int at = largest(source);
                double magnitude = source.magnitude()[at];
                if (magnitude > 0) {
                    cotangent.re()[at] += factor * source.re()[at] / magnitude;
                    cotangent.im()[at] += factor * source.im()[at] / magnitude;
                }
            }
        }
    }

    private static int largest(ComplexArray source) {
        double[] magnitude = source.magnitude();
        int at = 0;
        for (int i = 1; i < magnitude.length; i++) {
            at = magnitude[i] > magnitude[at] ? i : at;
        }
        return at;
    }

    private static double inner(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static Shape batch(int channels, Shape shape) {
        return shape.rank() == 1
                ? Shape.of(1, channels, shape.size())
                : Shape.of(1, channels, shape.rows(), shape.columns());
    }
}
