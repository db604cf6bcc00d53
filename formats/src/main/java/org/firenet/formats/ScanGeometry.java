package org.firenet.formats;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the pixels of an ISMRMRD scan lie: the centre of the field of view is at pixel {@code [⌊rows/2⌋, ⌊columns/2⌋]}, which is
 * where the origin of the Fourier transform is.
 */
final class ScanGeometry {
    private static final double TOLERANCE = 1e-2;

    private ScanGeometry() {}

    /**
     * The geometry of the images, before phase oversampling is cut off.
     *
     * @param places where each of the slices lies that follow one another; a single one for a volume
     * @return null if the header has no field of view
     */
    static @Nullable Geometry of(IsmrmrdHeader header, CartesianGrid grid, List<Acquisition.Placement> places) {
        IsmrmrdHeader.Space encoded = header.encoded();
        if (!encoded.isMeasured()) {
            return null;
        }
        double width = encoded.width() / encoded.columns();
        double height = encoded.height() / encoded.rows();
        double thickness = encoded.thickness() / encoded.depth();
        int slices = Math.max(grid.depth(), places.size());
        Acquisition.Placement first = places.get(0);
        Vector3 sliceStep = places.size() == 1
                ? first.slice().times(thickness)
                : places.get(places.size() - 1)
                        .centre()
                        .plus(-1, first.centre())
                        .times(1.0 / (places.size() - 1));
        if (!isFrame(first) || !isRow(places, sliceStep)) {
            return Geometry.ofVoxels(width, height, thickness, slices);
        }
        Vector3 columnStep = first.read().times(width);
        Vector3 rowStep = first.phase().times(height);
        Vector3 origin = first.centre()
                .plus(-(grid.columns() / 2), columnStep)
                .plus(-(grid.rows() / 2), rowStep)
                .plus(-(grid.depth() / 2), sliceStep);
        return new Geometry(origin, columnStep, rowStep, sliceStep, slices, true);
    }

    /** Whether the directions are at right angles and of length 1: files without them hold zeros. */
    private static boolean isFrame(Acquisition.Placement place) {
        List<Vector3> axes = List.of(place.read(), place.phase(), place.slice());
        for (int i = 0; i < axes.size(); i++) {
            Vector3 next = axes.get((i + 1) % axes.size());
            // Negated, so that NaN is refused too.
            if (!(Math.abs(axes.get(i).length() - 1) < TOLERANCE)
                    || !(Math.abs(axes.get(i).dot(next)) < TOLERANCE)) {
                return false;
            }
        }
        return Double.isFinite(place.centre().length());
    }

    /** Whether the slices lie at equal distances on a line, with the same directions: only then one geometry holds for all. */
    private static boolean isRow(List<Acquisition.Placement> places, Vector3 step) {
        if (!(step.length() > 0)) {
            return false;
        }
        Acquisition.Placement first = places.get(0);
        for (int i = 0; i < places.size(); i++) {
            Acquisition.Placement place = places.get(i);
            Vector3 miss = place.centre().plus(-1, first.centre().plus(i, step));
            boolean sameFrame = place.read().dot(first.read()) > 1 - TOLERANCE
                    && place.phase().dot(first.phase()) > 1 - TOLERANCE;
            if (!(miss.length() <= TOLERANCE * step.length()) || !sameFrame) {
                return false;
            }
        }
        return true;
    }
}
