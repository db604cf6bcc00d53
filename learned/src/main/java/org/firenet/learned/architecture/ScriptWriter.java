package org.firenet.learned.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.firenet.array.Shape;
import org.firenet.learned.torch.ModuleSource;

/** Writes the {@code forward} method of a network step by step, and draws its initial parameters. */
final class ScriptWriter {
    private final StringBuilder script = new StringBuilder();
    private final List<ModuleSource.Named> parameters = new ArrayList<>();
    private final SplittableRandom random;
    private int steps;

    /** @param seed of the initial parameters */
    ScriptWriter(long seed) {
        this.random = new SplittableRandom(seed);
        script.append("def forward(self, x):\n");
    }

    /** A step of the method; the name of its result. */
    String let(String expression) {
        String name = "y" + steps++;
        script.append(String.format(Locale.ROOT, "    %s = %s%n", name, expression));
        return name;
    }

    /**
     * A convolution that keeps the size of the image: odd kernel, zeros outside. Its result has the variance of its input
     * where a rectifier follows (He et al. 2015).
     */
    String convolution(String input, int from, int to, int kernel) {
        String name = "convolution" + steps;
        int inputs = from * kernel * kernel;
        String weight = gaussian(name + "_weight", Shape.of(to, from, kernel, kernel), Math.sqrt(2.0 / inputs));
        String bias = zeros(name + "_bias", Shape.of(to));
        return let("torch.conv2d(%s, %s, %s, [1, 1], [%d, %4$d])".formatted(input, weight, bias, kernel / 2));
    }

    /** Like {@link #convolution} with a kernel of 1 × 1, all zero at first. */
    String silentConvolution(String input, int from, int to) {
        String name = "convolution" + steps;
        String weight = zeros(name + "_weight", Shape.of(to, from, 1, 1));
        String bias = zeros(name + "_bias", Shape.of(to));
        return let("torch.conv2d(%s, %s, %s)".formatted(input, weight, bias));
    }

    /** An affine map of vectors that keeps their variance (Glorot and Bengio 2010). */
    String affine(String input, int from, int to) {
        String name = "dense" + steps;
        String weight = gaussian(name + "_weight", Shape.of(to, from), Math.sqrt(2.0 / (from + to)));
        String bias = zeros(name + "_bias", Shape.of(to));
        return let("torch.linear(%s, %s, %s)".formatted(input, weight, bias));
    }

    /** The whole module. */
    ModuleSource result(String output) {
        return new ModuleSource(script + "    return " + output + "\n", parameters, List.of());
    }

    private String gaussian(String name, Shape shape, double deviation) {
        float[] values = new float[shape.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return parameter(name, shape, values);
    }

    private String zeros(String name, Shape shape) {
        return parameter(name, shape, new float[shape.size()]);
    }

    private String parameter(String name, Shape shape, float[] values) {
        parameters.add(new ModuleSource.Named(name, shape, values));
        return "self." + name;
    }
}
