package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps a catalogue file of the agency as a new version; it is in force at once. */
@Command(name = "add")
final class MetricsAddCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE")
    Path file = Path.of("");

    @Option(names = "--why")
    String why = "";

    @Option(names = "--even-if-used")
    boolean evenIfUsed;

    @Option(names = "--agency")
    @Nullable
    String agency;

    private final GlobalOptions global;
    private final Terminal terminal;

    MetricsAddCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String name = String.valueOf(file.getFileName());
        String path = "/api/catalogue/files/" + Service.pathPart(name);
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("text", text(file)).put("why", why).put("evenIfUsed", evenIfUsed);
        try (Service service = Services.open(global.dataFolder(), Optional.ofNullable(agency))) {
            JsonNode check = service.post(path + "/check", Query.NONE, body);
            CatalogueFaultLines faults = new CatalogueFaultLines(global, terminal);
            if (faults.show(check.path("faults"))) {
                return ExitCode.REFUSED_INPUT;
            }
            JsonNode version = service.put(path, Query.NONE, body);
            if (global.json) {
                terminal.print(version.toString());
            } else {
                show(check.path("changes"), version);
            }
        }
        return ExitCode.DONE;
    }

    private void show(JsonNode changes, JsonNode version) {
        for (JsonNode change : changes) {
            JsonNode metric = change.path("metric");
            terminal.print(word(change.path("kind").asString("")) + " "
                    + metric.path("key").asString("") + " "
                    + metric.path(global.language.name()).asString(""));
            for (JsonNode use : change.path("uses")) {
                terminal.print("  " + global.language.choose("用在：", "used in: ")
                        + use.path(global.language.name()).asString(""));
            }
        }
        terminal.print(global.language.choose("已生效，版本 ", "in force as version ")
                + version.path("number").asString(""));
    }

    private String word(String kind) {
        return switch (kind) {
            case "added" -> global.language.choose("新增", "added");
            case "removed" -> global.language.choose("去掉", "removed");
            default -> global.language.choose("修改", "changed");
        };
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw CommandFault.failed(
                    "读不了文件 " + file + "（要是 UTF-8 的文本）", "cannot read the file " + file + " as UTF-8 text", e);
        }
    }
}
