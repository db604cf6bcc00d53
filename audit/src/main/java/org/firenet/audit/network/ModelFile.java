package org.firenet.audit.network;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A trained network in a file.
 *
 * @param file of the network, FILE.pt or FILE.onnx
 * @param description how the network takes measurements and gives images (YAML), or null for the one beside the file
 * @param trusted whether the user vouches for the file: TorchScript can execute code
 */
public record ModelFile(Path file, @Nullable Path description, boolean trusted) {}
