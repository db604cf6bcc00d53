package org.firenet.formats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;

/** The acquisitions of a file, sorted into the images that they are for. */
final class IsmrmrdLines {
    private final List<Acquisition> all;
    private final List<Acquisition.Image> images;
    private final List<List<List<Acquisition>>> planes;

    private IsmrmrdLines(List<Acquisition> all, List<Acquisition.Image> images, List<List<List<Acquisition>>> planes) {
        this.all = all;
        this.images = images;
        this.planes = planes;
    }

    /**
     * Sorts them.
     *
     * @param imaging those that belong to an image, all of which fit the grid
     */
    static IsmrmrdLines of(List<Acquisition> all, List<Acquisition> imaging, CartesianGrid grid) {
        TreeMap<Acquisition.Image, List<List<Acquisition>>> sorted = new TreeMap<>();
        for (Acquisition line : imaging) {
            sorted.computeIfAbsent(line.image(), image -> emptyPlanes(grid.depth()))
                    .get(grid.partition(line))
                    .add(line);
        }
        return new IsmrmrdLines(all, List.copyOf(sorted.keySet()), List.copyOf(sorted.values()));
    }

    private static List<List<Acquisition>> emptyPlanes(int depth) {
        List<List<Acquisition>> planes = new ArrayList<>(Collections.nCopies(depth, List.of()));
        planes.replaceAll(plane -> new ArrayList<>());
        return planes;
    }

    /** Number of images. */
    int images() {
        return images.size();
    }

    /** The lines of one partition of an image; partition 0 is all of a slice. */
    List<Acquisition> plane(int image, int partition) {
        return planes.get(image).get(partition);
    }

    /** Where the slices lie that the first images are of: those with the same other counters as the first. */
    List<Acquisition.Placement> places() {
        List<Acquisition.Placement> places = new ArrayList<>();
        for (int i = 0; i < images.size() && images.get(i).isBeside(images.get(0)); i++) {
            planes.get(i).stream().flatMap(List::stream).findFirst().ifPresent(line -> places.add(line.placement()));
        }
        return places;
    }

    /** The noise measurements of so many coils. */
    List<Acquisition> noise(int coils) {
        return all.stream()
                .filter(line -> AcquisitionFlag.NOISE_MEASUREMENT.in(line.flags()) && line.channels() == coils)
                .toList();
    }

    /** The lines flagged for the calibration of an image: its own, or those of the first image of the same slice. */
    List<Acquisition> calibration(int image) {
        Acquisition.Image wanted = images.get(image);
        List<Acquisition> sameSlice = all.stream()
                .filter(line -> AcquisitionFlag.isCalibration(line.flags())
                        && line.encoding() == 0
                        && line.image().slice() == wanted.slice())
                .toList();
        if (sameSlice.isEmpty()) {
            return sameSlice;
        }
        boolean ownLines = sameSlice.stream().anyMatch(line -> line.image().equals(wanted));
        Acquisition.Image source = ownLines ? wanted : sameSlice.get(0).image();
        return sameSlice.stream().filter(line -> line.image().equals(source)).toList();
    }
}
