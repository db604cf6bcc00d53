package org.firenet.learned.torch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.IValue;
import org.bytedeco.pytorch.IValueVector;
import org.bytedeco.pytorch.JitModule;
import org.bytedeco.pytorch.QualifiedName;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.bytedeco.pytorch.global.torch.ScalarType;
import org.bytedeco.pytorch.parameter_list;
import org.firenet.formats.FormatException;
import org.firenet.formats.Overwrite;
import org.firenet.formats.SafeFiles;

/** A TorchScript module. */
@SuppressWarnings("try") // scopes are there to be closed, not to be used
public final class ScriptModule implements AutoCloseable {
    private final JitModule module;

    private ScriptModule(JitModule module) {
        this.module = module;
    }

    /** Compiles a new module, in single precision. */
    public static ScriptModule compile(ModuleSource source) {
        JitModule module = new JitModule(new QualifiedName("__torch__.Network"));
        try (PointerScope scope = new PointerScope()) {
            for (ModuleSource.Named parameter : source.parameters()) {
                Tensor values = TensorValues.create(parameter.shape(), parameter.values());
                module.register_parameter(parameter.name(), values, false);
            }
            for (ModuleSource.Named constant : source.constants()) {
                module.register_buffer(constant.name(), TensorValues.create(constant.shape(), constant.values()));
            }
            module.define(source.script());
        }
        return new ScriptModule(module);
    }

    /**
     * Reads a module. Only for files that someone vouches for: TorchScript can execute code.
     *
     * @throws FormatException if the file is no such module, or is damaged
     */
    public static ScriptModule load(Path file) throws IOException {
        try {
            return new ScriptModule(torch.load(file.toString()));
        } catch (RuntimeException e) {
            throw new FormatException(
                    file,
                    "this is no whole TorchScript file (torch.jit.save writes one, torch.save does not), libtorch says: "
                            + shortened(Libtorch.firstLine(e)));
        }
    }

    private static String shortened(String message) {
        return message.length() > 200 ? message.substring(0, 200) + "…" : message;
    }

    /** Writes the module as a TorchScript file. */
    public void save(Path file, Overwrite overwrite) throws IOException {
        // libtorch writes the name of the file into it: under the final name, equal modules give equal files
        Path folder = Files.createTempDirectory("firenet");
        Path whole = folder.resolve(file.getFileName());
        try {
            module.save(whole.toString());
            SafeFiles.write(file, overwrite, out -> Files.copy(whole, out));
        } finally {
            Files.deleteIfExists(whole);
            Files.deleteIfExists(folder);
        }
    }

    /** Changes all numbers to double precision. */
    public void toDouble() {
        module.to(ScalarType.Double);
    }

    Tensor forward(List<Tensor> inputs) {
        Libtorch.keepGraphsAsTheyAre();
        IValueVector arguments = new IValueVector();
        inputs.forEach(input -> arguments.push_back(new IValue(input)));
        // a tensor of its own: the other one is a reference into a value that may be gone before it
        return new Tensor(module.forward(arguments).toTensor());
    }

    /** The parameters, in the order in which they were registered; they share the module's memory. */
    List<Tensor> parameters() {
        parameter_list list = module.parameters(true);
        List<Tensor> parameters = new ArrayList<>();
        var iterator = list.begin();
        for (long i = 0; i < list.size(); i++) {
            parameters.add(new Tensor(iterator.access()));
            iterator.increment();
        }
        return parameters;
    }

    @Override
    public void close() {
        module.close();
    }
}
