package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the newest versions of the agency's catalogue files. */
@Command(name = "versions")
final class MetricsVersionsCommand extends ListCommand {

    @Option(names = "--file")
    @Nullable
    String file;

    @Option(names = "--agency")
    @Nullable
    String agency;

    MetricsVersionsCommand(GlobalOptions global, Terminal terminal) {
        super(global, terminal);
    }

    @Override
    public Integer call() {
        return list(
                agency,
                service -> service.get("/api/catalogue/versions", Query.NONE.with("file", Optional.ofNullable(file))),
                List.of(true, false, false, false, false, false));
    }

    @Override
    List<String> row(JsonNode version) {
        return List.of(
                version.path("number").asString(""),
                version.path("file").asString("")
                        + (version.path("removed").asBoolean(false) ? language().choose("（删除）", " (removed)") : ""),
                version.path("at").asString(""),
                version.path("by").asString(""),
                version.path(language().choose("originZh", "originEn")).asString(""),
                version.path("why").asString(""));
    }
}
