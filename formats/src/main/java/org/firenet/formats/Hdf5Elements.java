package org.firenet.formats;

import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.EnumDataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.firenet.array.ComplexArray;

/**
 * How numbers are stored in an HDF5 dataset. Complex numbers are compounds of two floating point numbers, called r and i by
 * Python, real and imag by MATLAB; truth values of Python are enumerations of bytes.
 *
 * @param type what is stored
 * @param order byte order
 * @param stride bytes from one element to the next
 * @param reAt position of the number, or of its real part, in an element
 * @param imAt position of the imaginary part; of no meaning for real types
 */
record Hdf5Elements(ElementType type, ByteOrder order, int stride, int reAt, int imAt) {
    private static final Set<String> REAL = Set.of("r", "real", "re");
    private static final Set<String> IMAGINARY = Set.of("i", "imag", "im", "imaginary");

    /** How numbers of a type are stored; empty if they are no numbers or none that are known. */
    static Optional<Hdf5Elements> of(DataType type) {
        if (type instanceof CompoundDataType compound && compound.getMembers().size() == 2) {
            return complex(compound.getMembers(), compound.getSize());
        }
        if (type instanceof EnumDataType names && names.getSize() == 1) {
            return Optional.of(new Hdf5Elements(ElementType.B1, ByteOrder.LITTLE_ENDIAN, 1, 0, 0));
        }
        if (type instanceof FloatingPoint number) {
            return floating(number)
                    .map(found -> new Hdf5Elements(found, number.getByteOrder(), number.getSize(), 0, 0));
        }
        if (type instanceof FixedPoint number) {
            return whole(number).map(found -> new Hdf5Elements(found, number.getByteOrder(), number.getSize(), 0, 0));
        }
        return Optional.empty();
    }

    private static Optional<Hdf5Elements> complex(List<CompoundDataMember> members, int size) {
        CompoundDataMember re = members.get(0);
        CompoundDataMember im = members.get(1);
        boolean pair = REAL.contains(re.getName())
                && IMAGINARY.contains(im.getName())
                && re.getDataType() instanceof FloatingPoint first
                && im.getDataType() instanceof FloatingPoint second
                && floating(first).isPresent()
                && first.getSize() == second.getSize()
                && first.getByteOrder() == second.getByteOrder()
                && isInside(re, size)
                && isInside(im, size);
        if (!pair) {
            return Optional.empty();
        }
        FloatingPoint part = (FloatingPoint) re.getDataType();
        ElementType type = part.getSize() == Float.BYTES ? ElementType.C8 : ElementType.C16;
        return Optional.of(new Hdf5Elements(type, part.getByteOrder(), size, re.getOffset(), im.getOffset()));
    }

    private static boolean isInside(CompoundDataMember member, int size) {
        return member.getOffset() >= 0
                && member.getOffset() + (long) member.getDataType().getSize() <= size;
    }

    private static Optional<ElementType> floating(FloatingPoint number) {
        return switch (number.getSize()) {
            case Float.BYTES -> Optional.of(ElementType.F4);
            case Double.BYTES -> Optional.of(ElementType.F8);
            default -> Optional.empty();
        };
    }

    private static Optional<ElementType> whole(FixedPoint number) {
        boolean signed = number.isSigned();
        return switch (number.getSize()) {
            case Byte.BYTES -> Optional.of(signed ? ElementType.I1 : ElementType.U1);
            case Short.BYTES -> Optional.of(signed ? ElementType.I2 : ElementType.U2);
            case Integer.BYTES -> Optional.of(signed ? ElementType.I4 : ElementType.U4);
            case Long.BYTES -> Optional.of(signed ? ElementType.I8 : ElementType.U8);
            default -> Optional.empty();
        };
    }

    /** Turns bytes into numbers; {@code bytes} has {@link #stride} bytes for every element of {@code target}. */
    void decode(ByteBuffer bytes, ComplexArray target) {
        ByteBuffer ordered = bytes.slice().order(order);
        boolean single = type == ElementType.C8;
        for (int i = 0; i < target.size(); i++) {
            int at = i * stride;
            if (type.isComplex()) {
                target.re()[i] = single ? ordered.getFloat(at + reAt) : ordered.getDouble(at + reAt);
                target.im()[i] = single ? ordered.getFloat(at + imAt) : ordered.getDouble(at + imAt);
            } else {
                target.re()[i] = type.re(ordered, at);
            }
        }
    }
}
