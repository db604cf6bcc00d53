package org.firenet.cli.option;

import org.firenet.imaging.SamplingDomain;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The names of the sampling domains on the command line. */
public final class DomainConverter implements ITypeConverter<SamplingDomain> {
    @Override
    public SamplingDomain convert(String name) {
        try {
            return domain(name);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }

    /** @throws IllegalArgumentException if there is no such domain */
    public static SamplingDomain domain(String name) {
        return switch (name) {
            case "kspace" -> SamplingDomain.CENTRED_FOURIER;
            case "fourier" -> SamplingDomain.FOURIER;
            case "walsh" -> SamplingDomain.WALSH;
            default ->
                throw new IllegalArgumentException("the domain must be kspace, fourier or walsh, found '" + name + "'");
        };
    }

    public static String name(SamplingDomain domain) {
        return switch (domain) {
            case CENTRED_FOURIER -> "kspace";
            case FOURIER -> "fourier";
            case WALSH -> "walsh";
        };
    }
}
