package io.zhanggui.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the shops. */
@Command(name = "shops")
final class ShopsCommand extends ListCommand {

    @Option(names = "--agency")
    @Nullable
    String agency;

    ShopsCommand(GlobalOptions global, Terminal terminal) {
        super(global, terminal);
    }

    @Override
    public Integer call() {
        return list(agency, service -> service.get("/api/shops", Service.Query.NONE), List.of(true, false, false));
    }

    @Override
    List<String> row(JsonNode shop) {
        return List.of(
                shop.path("id").asString(""),
                shop.path("name").asString(""),
                shop.path(language() == Language.en ? "platform" : "platformZh").asString(""));
    }
}
