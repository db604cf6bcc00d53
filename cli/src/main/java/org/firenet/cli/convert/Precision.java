package org.firenet.cli.convert;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import org.firenet.formats.ArrayWriter;
import org.firenet.formats.ElementType;
import org.firenet.formats.FormatException;

/** How values are stored, so that none loses digits where the format has room for them. */
final class Precision {
    /** Types with values that single precision cannot hold. */
    private static final Set<ElementType> LONG =
            EnumSet.of(ElementType.F8, ElementType.C16, ElementType.I4, ElementType.U4, ElementType.I8, ElementType.U8);

    private Precision() {}

    /**
     * The type to store.
     *
     * @param found type of the values in the file
     * @param complex whether they stay complex
     * @param insist whether double precision was asked for, so that less is an error
     */
    static ElementType of(ElementType found, boolean complex, boolean insist, ArrayWriter writer, Path target)
            throws FormatException {
        ElementType single = complex ? ElementType.C8 : ElementType.F4;
        ElementType twice = complex ? ElementType.C16 : ElementType.F8;
        boolean room = writer.types().contains(twice);
        if (insist && !room) {
            throw new FormatException(target, "this kind of file has no double precision; take .npy or .nii");
        }
        if (room && (insist || LONG.contains(found))) {
            return twice;
        }
        if (writer.types().contains(single)) {
            return single;
        }
        // BART's files hold complex numbers only, pictures grey levels only.
        return writer.types().get(0);
    }
}
