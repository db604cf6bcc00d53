package org.firenet.formats;

import io.jhdf.object.datatype.ArrayDataType;
import io.jhdf.object.datatype.CompoundDataType;
import io.jhdf.object.datatype.CompoundDataType.CompoundDataMember;
import io.jhdf.object.datatype.DataType;
import io.jhdf.object.datatype.FixedPoint;
import io.jhdf.object.datatype.FloatingPoint;
import java.nio.ByteOrder;
import java.nio.file.Path;

/**
 * Where the members of an HDF5 compound lie in its bytes. Reading the few members that count in place is a hundred times
 * faster than letting jHDF turn every member of every acquisition into Java objects.
 */
final class CompoundLayout {
    private final Path file;
    private final CompoundDataType type;
    private final int offset;

    private CompoundLayout(Path file, CompoundDataType type, int offset) {
        this.file = file;
        this.type = type;
        this.offset = offset;
    }

    /** The layout of a whole compound. */
    static CompoundLayout of(Path file, DataType type) throws FormatException {
        return of(file, "data", type, 0);
    }

    private static CompoundLayout of(Path file, String name, DataType type, int offset) throws FormatException {
        if (!(type instanceof CompoundDataType compound)) {
            throw new FormatException(file, name, type.getClass().getSimpleName(), "a compound as ISMRMRD defines it");
        }
        return new CompoundLayout(file, compound, offset);
    }

    /** The layout of a member that is a compound itself. */
    CompoundLayout inner(String name) throws FormatException {
        CompoundDataMember member = member(name);
        return of(file, name, member.getDataType(), offset + member.getOffset());
    }

    /** The byte position of a whole number, which has to have {@code bytes} bytes and little-endian order. */
    int integer(String name, int bytes) throws FormatException {
        CompoundDataMember member = member(name);
        boolean fits = member.getDataType() instanceof FixedPoint number
                && number.getSize() == bytes
                && number.getByteOrder() == ByteOrder.LITTLE_ENDIAN;
        if (!fits) {
            throw new FormatException(
                    file,
                    name,
                    member.getDataType().getClass().getSimpleName(),
                    "a whole number of " + bytes + " bytes");
        }
        return offset + member.getOffset();
    }

    /** The byte position of {@code count} single precision numbers of little-endian order. */
    int floats(String name, int count) throws FormatException {
        CompoundDataMember member = member(name);
        boolean fits = member.getDataType() instanceof ArrayDataType array
                && array.getSize() == count * Float.BYTES
                && array.getBaseType() instanceof FloatingPoint number
                && number.getSize() == Float.BYTES
                && number.getByteOrder() == ByteOrder.LITTLE_ENDIAN;
        if (!fits) {
            throw new FormatException(
                    file, name, member.getDataType().getClass().getSimpleName(), count + " single precision numbers");
        }
        return offset + member.getOffset();
    }

    /** The byte position of a member. */
    int position(String name) throws FormatException {
        return offset + member(name).getOffset();
    }

    /** The type of a member. */
    DataType type(String name) throws FormatException {
        return member(name).getDataType();
    }

    private CompoundDataMember member(String name) throws FormatException {
        for (CompoundDataMember member : type.getMembers()) {
            if (member.getName().equals(name)) {
                long end = (long) member.getOffset() + member.getDataType().getSize();
                if (member.getOffset() < 0 || end > type.getSize()) {
                    throw new FormatException(file, "end of member " + name, end, "at most " + type.getSize());
                }
                return member;
            }
        }
        throw new FormatException(file, "the acquisitions have no member '" + name + "'");
    }
}
