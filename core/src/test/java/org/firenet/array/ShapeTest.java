package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ShapeTest {
    @Test
    void aShapeKnowsItsExtents() {
        Shape shape = Shape.of(230, 180);
        assertThat(shape.size()).isEqualTo(41400);
        assertThat(shape.rank()).isEqualTo(2);
        assertThat(shape.rows()).isEqualTo(230);
        assertThat(shape.columns()).isEqualTo(180);
        assertThat(shape.extent(1)).isEqualTo(180);
        assertThat(shape).hasToString("230x180");
    }

    @Test
    void shapesWithTheSameExtentsAreEqual() {
        assertThat(Shape.of(2, 3)).isEqualTo(Shape.of(2, 3)).hasSameHashCodeAs(Shape.of(2, 3));
        assertThat(Shape.of(2, 3)).isNotEqualTo(Shape.of(3, 2)).isNotEqualTo(Shape.of(6));
    }

    @Test
    void aShapeCannotBeChangedFromOutside() {
        int[] extents = {2, 3};
        Shape shape = Shape.of(extents);
        extents[0] = 9;
        shape.toArray()[1] = 9;
        assertThat(shape).hasToString("2x3");
    }

    @Test
    void impossibleShapesAreRefused() {
        assertThatThrownBy(() -> Shape.of())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a shape needs at least one dimension");
        assertThatThrownBy(() -> Shape.of(4, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("every extent of a shape must be at least 1, found 4x0");
        assertThatThrownBy(() -> Shape.of(65536, 65536))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the shape 65536x65536 has more elements than one array can hold (2^31 - 9)");
        assertThatThrownBy(() -> Shape.of(Integer.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFileMayHoldMoreThanMemory() {
        Shape shape = Shape.inFile(65536, 65536);
        assertThat(shape.elements()).isEqualTo(1L << 32);
        assertThatThrownBy(shape::size).hasMessageContaining("65536x65536 has more elements than one array can hold");
        assertThatThrownBy(() -> Shape.inFile(1 << 30, 1 << 30, 1 << 30)).hasMessageContaining("2^63 - 1");
        assertThat(Shape.of(2, 3).elements()).isEqualTo(6);
    }

    @Test
    void onlyImagesHaveRowsAndColumns() {
        assertThatThrownBy(() -> Shape.of(4).rows())
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("expected the shape of an image (rows x columns), found 4");
    }
}
