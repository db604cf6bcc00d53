package org.firenet.learned.torch;

import java.util.List;
import org.firenet.array.Shape;

/**
 * A network to be made: TorchScript with a method {@code forward}, and what it calls {@code self.name}.
 *
 * @param script TorchScript, the methods of a module
 * @param parameters to be trained
 * @param constants other tensors
 */
public record ModuleSource(String script, List<Named> parameters, List<Named> constants) {
    public ModuleSource {
        parameters = List.copyOf(parameters);
        constants = List.copyOf(constants);
    }

    /**
     * A tensor of a module.
     *
     * @param name an identifier
     * @param values its first values
     */
    public record Named(String name, Shape shape, float[] values) {}
}
