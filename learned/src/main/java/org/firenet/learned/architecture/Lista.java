package org.firenet.learned.architecture;

import java.util.Arrays;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.learned.model.ModelDescription;
import org.firenet.learned.torch.ModuleSource;
import org.firenet.operator.Analysis;

/**
 * A learned iterative soft thresholding (Gregor and LeCun 2010) in image space, with the measurement operator A = PU and
 * a Haar transform H inside: {@code z = x + μ(x − x')}, {@code x ← H* S_θ H(z − τ(A*Az − A*y))}. Learned are the step τ,
 * the momentum μ and the thresholds θ, one per wavelet level, of every layer.
 *
 * @param layers how many
 */
public record Lista(int layers) implements Architecture {
    private static final double FIRST_THRESHOLD = 0.01;

    private static final String FORWARD = """
            def forward(self, x, mask):
                start = torch.complex(x[:, 0], x[:, 1])
                image = start
                before = start
                for layer in range(LAYERS):
                    point = image + self.momentum[layer] * (image - before)
                    before = image
                    descent = point - self.step[layer] * (self.normal(point, mask[:, 0]) - start)
                    image = self.shrink(descent, torch.exp(self.log_threshold[layer]))
                return torch.stack([torch.real(image), torch.imag(image)], 1)

            def soft(self, x, threshold):
                size = torch.abs(x)
                return x * (torch.relu(size - threshold) / (size + 1e-12))

            def shrink(self, image, thresholds):
                details: List[Tensor] = []
                mean = image
                for level in range(LEVELS):
                    p = mean[:, 0::2, 0::2]
                    q = mean[:, 0::2, 1::2]
                    r = mean[:, 1::2, 0::2]
                    s = mean[:, 1::2, 1::2]
                    detail = torch.stack([p - q + r - s, p + q - r - s, p - q - r + s], 1)
                    details.append(self.soft(0.5 * detail, thresholds[level]))
                    mean = 0.5 * (p + q + r + s)
                for up in range(len(details)):
                    detail = details[len(details) - 1 - up]
                    across, down, both = detail[:, 0], detail[:, 1], detail[:, 2]
                    p = mean + across + down + both
                    q = mean - across + down - both
                    r = mean + across - down - both
                    s = mean - across - down + both
                    upper = torch.stack([p, q], 3).flatten(2)
                    lower = torch.stack([r, s], 3).flatten(2)
                    mean = 0.5 * torch.stack([upper, lower], 2).flatten(1, 2)
                return mean

            """;

    /** Masks have frequency zero in their centre. Where the image has its origin does not matter to a convolution. */
    private static final String FOURIER = """
            def normal(self, x, mask):
                return torch.fft_ifft2(torch.fft_ifftshift(mask, [1, 2]) * torch.fft_fft2(x))
            """;

    private static final String WALSH = """
            def sampled(self, x, mask):
                samples = mask * torch.matmul(self.rows, torch.matmul(x, self.columns))
                return torch.matmul(self.rows, torch.matmul(samples, self.columns))

            def normal(self, x, mask):
                return torch.complex(self.sampled(torch.real(x), mask), self.sampled(torch.imag(x), mask))
            """;

    @Override
    public String id() {
        return "lista";
    }

    @Override
    public ModelDescription description() {
        return ModelDescription.ofZeroFilledImage("LISTA", true);
    }

    @Override
    public double learningRate() {
        return 2e-2;
    }

    @Override
    public int batchSize() {
        return 4;
    }

    @Override
    public ModuleSource define(ImagingModel model, long seed) {
        Shape image = model.mask().shape();
        int levels = Integer.numberOfTrailingZeros(image.rows() | image.columns());
        if (levels == 0) {
            throw new IllegalArgumentException("a LISTA needs even sides, found " + image);
        }
        List<ModuleSource.Named> parameters = List.of(
                filled("step", Shape.of(layers), 1),
                filled("momentum", Shape.of(layers), 0),
                filled("log_threshold", Shape.of(layers, levels), Math.log(FIRST_THRESHOLD)));
        String script = FORWARD.replace("LAYERS", "" + layers).replace("LEVELS", "" + levels)
                + (model.samplingDomain() == SamplingDomain.WALSH ? WALSH : FOURIER);
        return new ModuleSource(script, parameters, constants(model.samplingDomain(), image));
    }

    /** The Walsh matrices of both axes, which are symmetric and their own inverses. */
    private static List<ModuleSource.Named> constants(SamplingDomain domain, Shape image) {
        return domain == SamplingDomain.WALSH
                ? List.of(walsh("rows", image.rows()), walsh("columns", image.columns()))
                : List.of();
    }

    private static ModuleSource.Named walsh(String name, int side) {
        float[] matrix = new float[side * side];
        for (int j = 0; j < side; j++) {
            ComplexArray column = ComplexArray.zeros(Shape.of(side, 1));
            column.re()[j] = 1;
            double[] transformed = new Analysis(SamplingDomain.WALSH.on(column.shape()))
                    .apply(column)
                    .re();
            for (int i = 0; i < side; i++) {
                matrix[i * side + j] = (float) transformed[i];
            }
        }
        return new ModuleSource.Named(name, Shape.of(side, side), matrix);
    }

    private static ModuleSource.Named filled(String name, Shape shape, double value) {
        float[] values = new float[shape.size()];
        Arrays.fill(values, (float) value);
        return new ModuleSource.Named(name, shape, values);
    }
}
