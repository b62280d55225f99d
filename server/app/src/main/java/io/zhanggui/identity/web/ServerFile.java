package io.zhanggui.identity.web;

import io.zhanggui.database.DataFolder;
import io.zhanggui.database.DatabaseError;
import io.zhanggui.shared.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tells the command line where the server is: {@code server.json} in the data folder, for its owner only. */
@Component
class ServerFile {

    private final Path file;
    private final LocalToken token;
    private final String address;
    private final String version;
    private final JsonMapper json;

    ServerFile(
            DataFolder data,
            LocalToken token,
            @Value("${server.address}") String address,
            @Value("${zhanggui.version}") String version,
            JsonMapper json) {
        this.file = data.root().resolve("server.json");
        this.token = token;
        this.address = address;
        this.version = version;
        this.json = json;
    }

    /** The form of the file. */
    record Content(int port, String address, String token, String version, long pid) {}

    @EventListener
    void write(WebServerInitializedEvent event) throws IOException {
        if (event.getApplicationContext().getServerNamespace() != null) {
            return; // The management server, where it has a port of its own.
        }
        Content content = new Content(
                event.getWebServer().getPort(),
                "0.0.0.0".equals(address) || "::".equals(address) ? "127.0.0.1" : address,
                token.text(),
                version,
                ProcessHandle.current().pid());
        DataFolder.writePrivately(file, json.writeValueAsString(content));
    }

    @EventListener(ContextClosedEvent.class)
    void remove() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new Failure(
                    DatabaseError.FOLDER_UNUSABLE, e, file, e.getClass().getSimpleName());
        }
    }
}
