package org.firenet.array;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scratch arrays for operators and transforms, handed out and given back like a stack of plates per size: the first
 * pass allocates, every later pass reuses, so that a layer of a network allocates nothing. What is borrowed holds
 * arbitrary values. Not thread-safe: one workspace per thread.
 */
public final class Workspace {
    private final Map<Shape, List<ComplexArray>> free = new HashMap<>();

    /** An array of the given shape with arbitrary values; return it with {@link #giveBack}. */
    public ComplexArray borrow(Shape shape) {
        List<ComplexArray> stack = free.get(shape);
        if (stack == null || stack.isEmpty()) {
            return ComplexArray.zeros(shape);
        }
        return stack.remove(stack.size() - 1);
    }

    /**
     * Returns a borrowed array; the caller must not use it afterwards.
     *
     * @throws IllegalStateException if it was given back before, since two borrowers would then share it
     */
    public void giveBack(ComplexArray array) {
        List<ComplexArray> stack = free.get(array.shape());
        if (stack == null) {
            stack = new ArrayList<>();
            free.put(array.shape(), stack);
        }
        for (int i = 0; i < stack.size(); i++) {
            if (stack.get(i) == array) {
                throw new IllegalStateException("an array of shape " + array.shape() + " was given back twice");
            }
        }
        stack.add(array);
    }
}
