package org.firenet.cli.reconstruct;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firenet.cli.option.DomainConverter;
import org.firenet.formats.FormatException;
import org.firenet.imaging.SamplingDomain;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code simulate} says of its data in a file beside them. */
final class SimulatedData {
    private static final int LARGEST = 1 << 16;

    private SimulatedData() {}

    /** @throws FormatException if the file beside the data says that something else was sampled */
    static void requireDomain(Path data, SamplingDomain domain) throws IOException {
        Path description = Path.of(data + ".json");
        String expected = DomainConverter.name(domain);
        String found = domain(description, expected);
        if (!found.equals(expected)) {
            throw new FormatException(
                    description,
                    "domain",
                    found,
                    expected + ", which the network or --domain takes the data for; both must say the same");
        }
    }

    private static String domain(Path description, String otherwise) throws IOException {
        if (!Files.isRegularFile(description) || Files.size(description) > LARGEST) {
            return otherwise;
        }
        try {
            JsonNode domain = JsonMapper.shared()
                    .readTree(Files.readAllBytes(description))
                    .path("domain");
            return domain.isString() ? domain.asString() : otherwise;
        } catch (JacksonException e) {
            // Not from simulate.
            return otherwise;
        }
    }
}
