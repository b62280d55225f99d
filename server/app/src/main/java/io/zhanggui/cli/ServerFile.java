package io.zhanggui.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How the command line finds the server that runs on a data folder, and proves to it that it may read that folder.
 *
 * @param address where it listens
 * @param token the bearer token of the local operator
 * @param version the server's version
 */
record ServerFile(URI address, String token, String version) {

    static final String NAME = "server.json";

    /** The file as a server left it in the folder; empty where there is none, or a half-written one. */
    static Optional<ServerFile> find(Path dataFolder) {
        try {
            JsonNode json = JsonMapper.shared().readTree(Files.readString(dataFolder.resolve(NAME)));
            String host = json.path("address").asString("127.0.0.1");
            URI address = new URI("http", null, host, json.path("port").asInt(), null, null, null);
            return Optional.of(new ServerFile(
                    address,
                    json.path("token").asString(""),
                    json.path("version").asString("")));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException | JacksonException | java.net.URISyntaxException e) {
            return Optional.empty();
        }
    }
}
