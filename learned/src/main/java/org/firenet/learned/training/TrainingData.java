package org.firenet.learned.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.audit.network.TrainingPlan;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.Noise;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.model.NetworkInput;
import org.firenet.learned.model.NetworkOutput;
import org.firenet.learned.tensor.RealTensor;
import org.firenet.learned.torch.TrainableNetwork;
import org.firenet.operator.Sampling;
import org.firenet.phantom.RandomEllipses;

/**
 * Random ellipse images and their measurements. Everything follows from the seed and the place in the training alone, so
 * that a training can go on anywhere: the noise of an image is another one in every epoch.
 */
final class TrainingData {
    private static final int ELLIPSES = 12;

    /** What the draws of one seed are for. */
    private enum Draw {
        IMAGE(0),
        ORDER(1),
        NOISE(2);

        private final int stream;

        Draw(int stream) {
            this.stream = stream;
        }
    }

    private final TrainingPlan plan;
    private final int batchSize;
    private final NetworkInput input;
    private final NetworkOutput output;
    private final Sampling sampling;
    private final List<double[]> images;

    TrainingData(TrainingPlan plan, ModelDescription description, int batchSize) {
        this.plan = plan;
        this.batchSize = batchSize;
        ImagingModel model = plan.model();
        Shape shape = model.mask().shape();
        this.input = new NetworkInput(description, model);
        this.output = new NetworkOutput(description.output(), shape);
        this.sampling = new Sampling(shape, model.mask().indices());
        RandomEllipses family = new RandomEllipses(ELLIPSES);
        this.images = IntStream.range(0, plan.images() + validationImages())
                .parallel()
                .mapToObj(i -> family.draw(seed(Draw.IMAGE, 0, i)).image(shape).re())
                .toList();
    }

    static String description() {
        return "images of " + ELLIPSES + " random ellipses, largest value 1";
    }

    /** Images that are kept for validation, on top of those of the plan. */
    int validationImages() {
        return Math.max(1, plan.images() / 10);
    }

    int batchesPerEpoch() {
        return batches(plan.images());
    }

    int validationBatches() {
        return batches(validationImages());
    }

    private int batches(int count) {
        return (count + batchSize - 1) / batchSize;
    }

    /** {@code ‖x‖²}, mean over the training images; positive. */
    double meanEnergy() {
        double sum = images.stream()
                .limit(plan.images())
                .flatMapToDouble(Arrays::stream)
                .map(x -> x * x)
                .sum();
        return sum > 0 ? sum / plan.images() : 1;
    }

    /** A batch of an epoch, which visits every image once, in an order of its own. */
    TrainableNetwork.Batch batch(int epoch, int number) {
        int[] order = order(epoch);
        int from = number * batchSize;
        int to = Math.min(order.length, from + batchSize);
        return batch(Arrays.copyOfRange(order, from, to), epoch);
    }

    /** A batch of validation images; their noise is always the same. */
    TrainableNetwork.Batch validation(int number) {
        int from = plan.images() + number * batchSize;
        int to = Math.min(images.size(), from + batchSize);
        return batch(IntStream.range(from, to).toArray(), 0);
    }

    private int[] order(int epoch) {
        int[] order = IntStream.range(0, plan.images()).toArray();
        SplittableRandom random = new SplittableRandom(seed(Draw.ORDER, epoch, 0));
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = order[i];
            order[i] = order[j];
            order[j] = swapped;
        }
        return order;
    }

    private TrainableNetwork.Batch batch(int[] indices, int epoch) {
        List<List<RealTensor>> inputs = new ArrayList<>();
        List<RealTensor> targets = new ArrayList<>();
        for (int index : indices) {
            ComplexArray image = ComplexArray.ofReal(plan.model().mask().shape(), images.get(index));
            ComplexArray y = noisy(plan.model().measure(image), seed(Draw.NOISE, epoch, index));
            inputs.add(input.prepare(y).tensors());
            double[] target = output.pullback(image, 1);
            targets.add(new RealTensor(Shape.of(1, target.length), target));
        }
        List<RealTensor> arguments = new ArrayList<>();
        for (int argument = 0; argument < inputs.get(0).size(); argument++) {
            int which = argument;
            arguments.add(stacked(inputs.stream().map(each -> each.get(which)).toList()));
        }
        return new TrainableNetwork.Batch(arguments, stacked(targets));
    }

    private ComplexArray noisy(ComplexArray y, long seed) {
        if (plan.noise() == 0) {
            return y;
        }
        ComplexArray grid = sampling.adjoint(y);
        new Noise(plan.noise(), seed).applyTo(grid, plan.model().mask());
        return sampling.apply(grid);
    }

    /** Tensors of one example each, one after the other. */
    private static RealTensor stacked(List<RealTensor> examples) {
        int[] extents = examples.get(0).shape().toArray();
        int size = examples.get(0).values().length;
        extents[0] = examples.size();
        double[] values = new double[size * examples.size()];
        for (int i = 0; i < examples.size(); i++) {
            System.arraycopy(examples.get(i).values(), 0, values, i * size, size);
        }
        return new RealTensor(Shape.of(extents), values);
    }

    private long seed(Draw draw, int epoch, int index) {
        long of = new SplittableRandom(plan.seed()).nextLong();
        of = new SplittableRandom(of + draw.stream).nextLong();
        of = new SplittableRandom(of + epoch).nextLong();
        return new SplittableRandom(of + index).nextLong();
    }
}
