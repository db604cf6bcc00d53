package org.firenet.learned.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;

/**
 * Adam (Kingma and Ba 2015), with gradients that are much longer than usual made shorter (Pascanu, Mikolov, Bengio 2013):
 * usual is the root mean square of the past, which Adam's second moments hold. Written out here, since libtorch's own keeps its moments where a checkpoint without
 * executable code can't reach them.
 */
@SuppressWarnings("try") // scopes are there to be closed, not to be used
final class Adam {
    private static final double DECAY_FIRST = 0.9;
    private static final double DECAY_SECOND = 0.999;
    private static final double SMALL = 1e-8;
    private static final double LONGEST = 3;

    private final List<Tensor> parameters;
    private final List<Tensor> first = new ArrayList<>();
    private final List<Tensor> second = new ArrayList<>();
    private long steps;

    /** @param parameters changed by {@link #step} */
    Adam(List<Tensor> parameters) {
        this.parameters = parameters;
        for (Tensor parameter : parameters) {
            first.add(torch.zeros_like(parameter.detach()));
            second.add(torch.zeros_like(parameter.detach()));
        }
    }

    /** One step against the gradient of a loss. */
    void step(Tensor loss, double rate) {
        steps++;
        double length = rate / (1 - Math.pow(DECAY_FIRST, (double) steps));
        double spread = 1 / Math.sqrt(1 - Math.pow(DECAY_SECOND, (double) steps));
        try (PointerScope scope = new PointerScope()) {
            TensorVector gradients = torch.grad(new TensorVector(loss), vector(parameters));
            Scalar shortened = new Scalar(steps == 1 ? 1 : shortening(gradients));
            for (int i = 0; i < parameters.size(); i++) {
                Tensor gradient = gradients.get(i).mul(shortened);
                Tensor m = first.get(i);
                Tensor v = second.get(i);
                m.mul_(new Scalar(DECAY_FIRST)).add_(gradient, new Scalar(1 - DECAY_FIRST));
                v.mul_(new Scalar(DECAY_SECOND)).addcmul_(gradient, gradient, new Scalar(1 - DECAY_SECOND));
                Tensor deviation = v.sqrt().mul_(new Scalar(spread)).add_(new Scalar(SMALL));
                parameters.get(i).detach().addcdiv_(m, deviation, new Scalar(-length));
            }
        }
    }

    /** What makes a gradient {@value #LONGEST} times as long as the usual one, if it is longer. */
    private double shortening(TensorVector gradients) {
        double squares = 0;
        double usual = 0;
        for (int i = 0; i < parameters.size(); i++) {
            squares += gradients.get(i).square().sum().item_double();
            usual += second.get(i).sum().item_double();
        }
        usual /= 1 - Math.pow(DECAY_SECOND, (double) (steps - 1));
        return usual > 0 && squares > LONGEST * LONGEST * usual ? LONGEST * Math.sqrt(usual / squares) : 1;
    }

    private static TensorVector vector(List<Tensor> tensors) {
        return new TensorVector(tensors.toArray(new Tensor[0]));
    }

    long steps() {
        return steps;
    }

    List<Tensor> first() {
        return first;
    }

    List<Tensor> second() {
        return second;
    }

    void setSteps(long steps) {
        this.steps = steps;
    }
}
