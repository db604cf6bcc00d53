package org.firenet.array;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class WorkspaceTest {
    private final Workspace workspace = new Workspace();

    @Test
    void whatIsGivenBackIsLentAgain() {
        ComplexArray first = workspace.borrow(Shape.of(3, 4));
        workspace.giveBack(first);
        assertThat(workspace.borrow(Shape.of(3, 4))).isSameAs(first);
    }

    @Test
    void whatIsLentIsNotLentTwice() {
        ComplexArray first = workspace.borrow(Shape.of(3));
        assertThat(workspace.borrow(Shape.of(3))).isNotSameAs(first);
    }

    @Test
    void shapesOfTheSameSizeAreKeptApart() {
        workspace.giveBack(workspace.borrow(Shape.of(3, 4)));
        assertThat(workspace.borrow(Shape.of(4, 3)).shape()).isEqualTo(Shape.of(4, 3));
    }

    /** Otherwise two borrowers would share one array without knowing. */
    @Test
    void givingBackTwiceIsRefused() {
        ComplexArray array = workspace.borrow(Shape.of(2));
        workspace.giveBack(array);
        assertThatThrownBy(() -> workspace.giveBack(array))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("an array of shape 2 was given back twice");
    }
}
