package org.firenet.formats;

import io.jhdf.api.Attribute;
import io.jhdf.api.Group;
import io.jhdf.api.Node;
import io.jhdf.dataset.DatasetBase;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The arrays of numbers in an HDF5 file, by their names: the paths of their datasets without the first slash. */
final class Hdf5Arrays {
    private static final int DEEPEST = 8;
    private static final int MOST = 1000;
    /** Where MATLAB keeps what cells and objects refer to. */
    private static final Set<String> INTERNAL = Set.of("#refs#", "#subsystem#");

    private static final String CLASS = "MATLAB_class";
    private static final Set<String> NO_NUMBERS = Set.of("char", "cell", "struct", "function_handle");

    private final Hdf5 hdf;

    Hdf5Arrays(Hdf5 hdf) {
        this.hdf = hdf;
    }

    /**
     * The only array; single numbers do not count.
     *
     * @throws FormatException if there is none, or several
     */
    ArrayReader only() throws FormatException {
        Map<String, DatasetBase> arrays = arrays();
        String name = ArrayNames.only(hdf.file(), arrays.keySet());
        return reader(arrays.get(name));
    }

    /** @throws FormatException if there is no array of this name */
    ArrayReader named(String name) throws FormatException {
        Map<String, DatasetBase> arrays = arrays();
        ArrayNames.require(hdf.file(), arrays.keySet(), name);
        return reader(arrays.get(name));
    }

    private ArrayReader reader(DatasetBase dataset) throws FormatException {
        boolean matlab = hdf.guard(() -> dataset.getAttribute(CLASS) != null);
        return new Hdf5Reader(hdf, Hdf5Dataset.of(hdf, dataset), matlab);
    }

    private Map<String, DatasetBase> arrays() throws FormatException {
        return hdf.guard(() -> {
            Map<String, DatasetBase> found = new LinkedHashMap<>();
            collect(hdf.content(), "", 0, found);
            return found;
        });
    }

    private void collect(Group group, String path, int depth, Map<String, DatasetBase> found) {
        for (Node node : group) {
            if (found.size() >= MOST) {
                return;
            }
            if (node instanceof DatasetBase dataset && isArray(dataset)) {
                found.put(path + node.getName(), dataset);
            } else if (node instanceof Group inner && depth < DEEPEST && !INTERNAL.contains(node.getName())) {
                collect(inner, path + node.getName() + "/", depth + 1, found);
            }
        }
    }

    private static boolean isArray(DatasetBase dataset) {
        return dataset.getDimensionsAsLong().length > 0
                && dataset.getSize() > 1
                && Hdf5Elements.of(dataset.getDataType()).isPresent()
                && !isText(dataset);
    }

    private static boolean isText(DatasetBase dataset) {
        return Optional.ofNullable(dataset.getAttribute(CLASS))
                .map(Attribute::getData)
                .filter(value -> value instanceof String name && NO_NUMBERS.contains(name))
                .isPresent();
    }
}
