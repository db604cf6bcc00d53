package org.firenet.testing;

import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.coil.CoilSensitivities;
import org.firenet.imaging.ImagingModel;
import org.firenet.imaging.SamplingDomain;
import org.firenet.phantom.SheppLogan;
import org.firenet.sampling.SamplingMask;
import org.firenet.transform.WaveletFilter;

/** Smooth complex sensitivities of coils on a circle around the image, and what the coils measure of a phantom. */
public final class SimulatedCoils {
    private SimulatedCoils() {}

    public static CoilSensitivities sensitivities(int coils, Shape image) {
        ComplexArray maps = ComplexArray.zeros(Shape.of(coils, image.rows(), image.columns()));
        for (int i = 0; i < maps.size(); i++) {
            int coil = i / image.size();
            double down = 2.0 * (i % image.size() / image.columns()) / image.rows() - 1;
            double along = 2.0 * (i % image.columns()) / image.columns() - 1;
            double angle = 2 * Math.PI * coil / coils;
            double x = along - 1.3 * Math.cos(angle);
            double y = down - 1.3 * Math.sin(angle);
            double magnitude = 1 / (0.6 + x * x + y * y);
            double phase = angle + 0.9 * (x * Math.sin(angle) - y * Math.cos(angle)) + 0.4 * x * y;
            maps.re()[i] = magnitude * Math.cos(phase);
            maps.im()[i] = magnitude * Math.sin(phase);
        }
        return CoilSensitivities.of(maps);
    }

    /** The phantom with a slowly varying phase. */
    public static ComplexArray image(Shape shape) {
        ComplexArray image = SheppLogan.modified().image(shape);
        for (int i = 0; i < image.size(); i++) {
            double phase = 1.5 * i / image.size() + 0.7 * Math.sin(2.0 * (i % shape.columns()) / shape.columns());
            double value = image.re()[i];
            image.re()[i] = value * Math.cos(phase);
            image.im()[i] = value * Math.sin(phase);
        }
        return image;
    }

    /** The full k-space that the coils measure of an image, shape [coils, rows, columns]. */
    public static ComplexArray kSpace(CoilSensitivities sensitivities, ComplexArray image) {
        return kSpace(sensitivities, image, SamplingDomain.CENTRED_FOURIER);
    }

    public static ComplexArray kSpace(CoilSensitivities sensitivities, ComplexArray image, SamplingDomain domain) {
        ImagingModel model = new ImagingModel(domain, SamplingMask.full(image.shape()), WaveletFilter.HAAR, 1)
                .withSensitivities(sensitivities);
        return model.measure(image).reshape(sensitivities.maps().shape());
    }

    /** {@code |Σ_c conj(a_c) b_c| / (‖a‖‖b‖)} in a pixel: 1 if the vectors differ by a factor, 0 if one is 0. */
    public static double correlation(CoilSensitivities a, CoilSensitivities b, int pixel) {
        double re = 0;
        double im = 0;
        double squareOfA = 0;
        double squareOfB = 0;
        for (int i = pixel; i < a.maps().size(); i += a.image().size()) {
            double ar = a.maps().re()[i];
            double ai = a.maps().im()[i];
            double br = b.maps().re()[i];
            double bi = b.maps().im()[i];
            re += ar * br + ai * bi;
            im += ar * bi - ai * br;
            squareOfA += ar * ar + ai * ai;
            squareOfB += br * br + bi * bi;
        }
        double lengths = Math.sqrt(squareOfA * squareOfB);
        return lengths > 0 ? Math.hypot(re, im) / lengths : 0;
    }
}
