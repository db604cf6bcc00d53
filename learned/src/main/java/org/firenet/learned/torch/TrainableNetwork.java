package org.firenet.learned.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.NoGradGuard;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.firenet.learned.tensor.RealTensor;

/** A module with the optimiser that trains it. */
@SuppressWarnings("try") // scopes are there to be closed, not to be used
public final class TrainableNetwork implements AutoCloseable {
    private final ScriptModule module;
    private final List<Tensor> parameters;
    private final Adam adam;

    public TrainableNetwork(ModuleSource source) {
        this.module = ScriptModule.compile(source);
        this.parameters = module.parameters();
        parameters.forEach(parameter -> parameter.set_requires_grad(true));
        this.adam = new Adam(parameters);
    }

    /**
     * Examples.
     *
     * @param inputs arguments of the network, first dimension the examples
     * @param target what should come out, [examples, values]
     */
    public record Batch(List<RealTensor> inputs, RealTensor target) {}

    /**
     * All that changes in a training: what it needs to go on as if it had never been interrupted.
     *
     * @param parameters one array per parameter
     * @param first Adam's first moments
     * @param second Adam's second moments
     * @param steps of Adam so far
     */
    public record State(List<float[]> parameters, List<float[]> first, List<float[]> second, long steps) {}

    /**
     * One step of Adam.
     *
     * @param rate step length
     * @return the sum of squared errors before it, per example
     */
    public double step(Batch batch, double rate) {
        try (PointerScope scope = new PointerScope()) {
            Tensor loss = squaredError(batch);
            adam.step(loss, rate);
            return loss.item_double();
        }
    }

    /** The sum of squared errors, per example. */
    public double error(Batch batch) {
        try (PointerScope scope = new PointerScope();
                NoGradGuard guard = new NoGradGuard()) {
            return squaredError(batch).item_double();
        }
    }

    private Tensor squaredError(Batch batch) {
        List<Tensor> inputs = new ArrayList<>();
        batch.inputs().forEach(input -> inputs.add(TensorValues.create(input, ScalarType.Float)));
        Tensor target = TensorValues.create(batch.target(), ScalarType.Float);
        Tensor difference = module.forward(inputs).reshape(target.shape()).sub(target);
        return difference.square().sum().div(new Scalar(target.size(0)));
    }

    /** A copy of the present state. */
    public State state() {
        return new State(read(parameters), read(adam.first()), read(adam.second()), adam.steps());
    }

    /** A copy of the parameters. */
    public List<float[]> parameters() {
        return read(parameters);
    }

    /** Goes back to a state. */
    public void restore(State state) {
        setParameters(state.parameters());
        write(adam.first(), state.first());
        write(adam.second(), state.second());
        adam.setSteps(state.steps());
    }

    /** Overwrites the parameters. */
    public void setParameters(List<float[]> values) {
        write(parameters, values);
    }

    public ScriptModule module() {
        return module;
    }

    private static List<float[]> read(List<Tensor> tensors) {
        try (PointerScope scope = new PointerScope()) {
            return tensors.stream().map(TensorValues::floats).toList();
        }
    }

    private static void write(List<Tensor> tensors, List<float[]> values) {
        try (PointerScope scope = new PointerScope()) {
            for (int i = 0; i < tensors.size(); i++) {
                TensorValues.overwrite(tensors.get(i), values.get(i));
            }
        }
    }

    @Override
    public void close() {
        module.close();
    }
}
