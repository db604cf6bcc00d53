package org.firenet.cli.output;

import java.io.IOException;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArraySource;
import org.firenet.formats.Slices;
import org.firenet.report.GreyScale;
import org.firenet.report.Montage;
import org.firenet.report.Picture;
import org.firenet.report.Window;

/**
 * A picture of one image, or of those of a stack, each in its own window with its number below. Of a large stack it shows
 * {@value #MOST}, evenly spread, so that it stays a picture that can be looked at.
 */
final class StackPicture {
    static final int MOST = 64;

    private final ArraySource stack;
    private final Shape image;
    private final int perSlice;
    private Montage montage = Montage.empty();

    private StackPicture(ArraySource stack, Shape image, int perSlice) {
        this.stack = stack;
        this.image = image;
        this.perSlice = perSlice;
    }

    /** @param stack [..., rows, columns] */
    static Picture of(ArraySource stack) throws IOException {
        int rank = stack.shape().rank();
        if (rank < 3) {
            ComplexArray only = stack.slice(0);
            return new GreyScale(Window.robust(only)).picture(only);
        }
        Shape image = Shape.of(stack.shape().extent(rank - 2), stack.shape().extent(rank - 1));
        int perSlice = Slices.shape(stack.shape()).size() / image.size();
        return new StackPicture(stack, image, perSlice).picture();
    }

    private Picture picture() throws IOException {
        int slices = Slices.count(stack.shape());
        int count = slices * perSlice;
        int shown = Math.min(count, MOST);
        int next = 0;
        for (int slice = 0; slice < slices; slice++) {
            if (number(next, shown, count) / perSlice == slice) {
                ComplexArray images = stack.slice(slice);
                for (; next < shown && number(next, shown, count) / perSlice == slice; next++) {
                    add(images, number(next, shown, count));
                }
            }
        }
        return montage.picture();
    }

    /** Which of {@code count} images stands at place {@code place} of {@code shown}, both ends included. */
    private static int number(int place, int shown, int count) {
        return shown == count ? place : (int) Math.round(place * (count - 1.0) / (shown - 1));
    }

    private void add(ComplexArray images, int number) {
        ComplexArray one = images.part(number % perSlice * image.size(), image);
        montage = montage.with("image " + number, new GreyScale(Window.robust(one)).picture(one));
    }
}
