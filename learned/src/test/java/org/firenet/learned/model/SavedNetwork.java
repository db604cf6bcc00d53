package org.firenet.learned.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.firenet.audit.network.ModelFile;
import org.firenet.formats.Overwrite;
import org.firenet.learned.torch.ModuleSource;
import org.firenet.learned.torch.ScriptModule;

/** TorchScript files with their descriptions, as users have them. */
final class SavedNetwork {
    private SavedNetwork() {}

    static ModelFile save(Path folder, ModuleSource source, String yaml) throws IOException {
        Path file = folder.resolve("net.pt");
        try (ScriptModule module = ScriptModule.compile(source)) {
            module.save(file, Overwrite.YES);
        }
        Files.writeString(folder.resolve("net.yaml"), yaml);
        return new ModelFile(file, null, true);
    }

    static ModuleSource script(String script) {
        return new ModuleSource(script, List.of(), List.of());
    }

    /** A description with the given conventions, in double precision. */
    static String yaml(String input, String layout, boolean mask, String scaling, String output) {
        return """
                version: 1
                name: tried
                input: %s
                layout: %s
                mask: %s
                scaling: %s
                output: %s
                precision: double
                """.formatted(input, layout, mask, scaling, output);
    }
}
