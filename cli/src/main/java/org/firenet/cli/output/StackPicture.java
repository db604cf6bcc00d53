package org.firenet.cli.output;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.firenet.array.ComplexArray;
import org.firenet.array.Shape;
import org.firenet.formats.ArraySource;
import org.firenet.formats.Slices;
import org.firenet.report.GreyScale;
import org.firenet.report.Montage;
import org.firenet.report.Picture;
import org.firenet.report.Window;

/**
 * A picture of one image, or of those of a stack, all in one window, each with its number below. Of a large stack it shows
 * {@value #MOST}, evenly spread, so that it stays a picture that can be looked at.
 */
final class StackPicture {
    static final int MOST = 64;

    private final ArraySource stack;
    private final Shape image;
    private final int perSlice;
    private final List<ComplexArray> shown = new ArrayList<>();
    private final List<String> captions = new ArrayList<>();

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
        int most = Math.min(count, MOST);
        int next = 0;
        for (int slice = 0; slice < slices; slice++) {
            if (number(next, most, count) / perSlice == slice) {
                ComplexArray images = stack.slice(slice);
                for (; next < most && number(next, most, count) / perSlice == slice; next++) {
                    add(images, number(next, most, count));
                }
            }
        }
        GreyScale scale = new GreyScale(Window.robust(together()));
        Montage montage = Montage.empty();
        for (int i = 0; i < shown.size(); i++) {
            montage = montage.with(captions.get(i), scale.picture(shown.get(i)));
        }
        return montage.picture();
    }

    private ComplexArray together() {
        ComplexArray all = ComplexArray.zeros(Shape.of(shown.size(), image.rows(), image.columns()));
        for (int i = 0; i < shown.size(); i++) {
            System.arraycopy(shown.get(i).re(), 0, all.re(), i * image.size(), image.size());
            System.arraycopy(shown.get(i).im(), 0, all.im(), i * image.size(), image.size());
        }
        return all;
    }

    /** Which of {@code count} images stands at place {@code place} of {@code shown}, both ends included. */
    private static int number(int place, int shown, int count) {
        return shown == count ? place : (int) Math.round(place * (count - 1.0) / (shown - 1));
    }

    private void add(ComplexArray images, int number) {
        shown.add(images.part(number % perSlice * image.size(), image));
        captions.add("image " + number);
    }
}
