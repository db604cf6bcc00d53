package org.firenet.learned.torch;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.BoolOptional;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorVector;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.firenet.audit.network.ReconstructionException;
import org.firenet.learned.tensor.DifferentiableNetwork;
import org.firenet.learned.tensor.RealTensor;

/** A module with exact derivatives, by automatic differentiation. */
@SuppressWarnings("try") // scopes are there to be closed, not to be used
public final class TorchNetwork implements DifferentiableNetwork {
    private final ScriptModule module;
    private final ScalarType precision;
    private final boolean complexInput;

    private TorchNetwork(ScriptModule module, ScalarType precision, boolean complexInput) {
        this.module = module;
        this.precision = precision;
        this.complexInput = complexInput;
    }

    /**
     * A network that closes the module with itself.
     *
     * @param inDouble whether to compute in double precision, which changes the module
     * @param complexInput whether the two channels of the first input reach the module as one complex channel
     */
    public static TorchNetwork of(ScriptModule module, boolean inDouble, boolean complexInput) {
        if (inDouble) {
            module.toDouble();
        }
        return new TorchNetwork(module, inDouble ? ScalarType.Double : ScalarType.Float, complexInput);
    }

    @Override
    public Evaluation evaluate(List<RealTensor> inputs) {
        try (PointerScope scope = new PointerScope()) {
            List<Tensor> tensors = new ArrayList<>();
            inputs.forEach(input -> tensors.add(TensorValues.create(input, precision)));
            Tensor first = tensors.get(0);
            first.set_requires_grad(true);
            if (complexInput) {
                tensors.set(0, complex(first));
            }
            Tensor output = real(module.forward(tensors));
            RealTensor values = TensorValues.read(output);
            first.retainReference();
            output.retainReference();
            return new TorchEvaluation(first, output, values);
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private static Tensor complex(Tensor channels) {
        TensorVector parts = new TensorVector(channels.narrow(1, 0, 1), channels.narrow(1, 1, 1));
        return torch.view_as_complex(torch.stack(parts, -1));
    }

    private static Tensor real(Tensor output) {
        return output.is_complex() ? torch.stack(new TensorVector(torch.real(output), torch.imag(output))) : output;
    }

    private static ReconstructionException failure(RuntimeException e) {
        return new ReconstructionException("the network fails, libtorch says: " + Libtorch.firstLine(e), e);
    }

    @Override
    public void close() {
        module.close();
    }

    /** Holds the graph of one forward pass. */
    private record TorchEvaluation(Tensor input, Tensor result, RealTensor output) implements Evaluation {
        @Override
        public double[] pullback(double[] cotangent) {
            try (PointerScope scope = new PointerScope()) {
                Tensor direction = TensorValues.create(new RealTensor(output.shape(), cotangent), result.scalar_type())
                        .reshape(result.shape());
                Tensor gradient = torch.grad(
                                new TensorVector(result),
                                new TensorVector(input),
                                new TensorVector(direction),
                                new BoolOptional(true),
                                false,
                                false)
                        .get(0);
                return TensorValues.read(gradient).values();
            } catch (RuntimeException e) {
                throw failure(e);
            }
        }

        @Override
        public void close() {
            input.close();
            result.close();
        }
    }
}
