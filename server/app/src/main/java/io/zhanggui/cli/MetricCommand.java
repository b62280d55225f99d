package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.cli.ShopOptions.Shop;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks for one metric, shop by shop. */
@Command(name = "metric")
final class MetricCommand implements Callable<Integer> {

    /** Whose figure: the platform's own, or ours from orders. */
    enum Source {
        reported,
        computed
    }

    @Parameters(paramLabel = "KEY")
    String key = "";

    @Option(names = "--shop", required = true)
    List<String> shopNames = new ArrayList<>();

    @Option(names = "--from", required = true)
    LocalDate from = LocalDate.EPOCH;

    @Option(names = "--to", required = true)
    LocalDate to = LocalDate.EPOCH;

    @Option(names = "--by")
    @Nullable
    String by;

    @Option(names = "--where")
    Map<String, String> where = new LinkedHashMap<>();

    @Option(names = "--rolling")
    @Nullable
    Integer rolling;

    @Option(names = "--source")
    @Nullable
    Source source;

    @Option(names = "--as-of")
    @Nullable
    LocalDate asOf;

    @Mixin
    ShopOptions shops = new ShopOptions();

    private final GlobalOptions global;
    private final Terminal terminal;

    MetricCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DayRange range = new DayRange(from, to);
        try (Service service = Services.open(global.dataFolder(), shops.findAgency())) {
            List<Shop> asked =
                    shopNames.stream().map(name -> shops.shop(service, name)).toList();
            List<ObjectNode> lines = new ArrayList<>();
            for (Shop shop : asked) {
                lines.addAll(ask(service, shop, range));
            }
            if (global.json) {
                lines.forEach(line -> terminal.print(line.toString()));
            } else {
                show(lines);
            }
        }
        return ExitCode.DONE;
    }

    private List<ObjectNode> ask(Service service, Shop shop, DayRange range) {
        Query query = Query.NONE
                .with("shop", shop.id())
                .with("from", range.from())
                .with("to", range.to())
                .with("by", Optional.ofNullable(by))
                .with("source", Optional.ofNullable(source))
                .with("asOf", Optional.ofNullable(asOf))
                .with("rolling", Optional.ofNullable(rolling));
        for (Map.Entry<String, String> only : where.entrySet()) {
            query = query.with("where", only.getKey() + ":" + only.getValue());
        }
        JsonNode answer = service.get("/api/metrics/" + Service.pathPart(key) + "/values", query);
        List<ObjectNode> lines = new ArrayList<>();
        for (JsonNode row : answer.path("rows")) {
            lines.add(line(answer, shop, row));
        }
        return lines;
    }

    /** The stable form for programs. */
    private ObjectNode line(JsonNode answer, Shop shop, JsonNode row) {
        ObjectNode line = JsonMapper.shared().createObjectNode();
        line.put("metric", key);
        line.put("shop", shop.name());
        line.set("from", row.path("from"));
        line.set("to", row.path("to"));
        line.set("dims", row.path("dims"));
        line.set("value", row.path("value"));
        line.set("unit", answer.path("unit"));
        line.set("source", answer.path("source"));
        if (row.path("value").isNull()) {
            line.set("reason", row.path("reason"));
        }
        return line;
    }

    private void show(List<ObjectNode> lines) {
        List<List<String>> rows = new ArrayList<>();
        for (ObjectNode line : lines) {
            String dims = line.path("dims").properties().stream()
                    .map(entry -> entry.getValue().asString(""))
                    .collect(Collectors.joining(" "));
            rows.add(List.of(
                    line.path("shop").asString(""),
                    line.path("from").asString("") + ".." + line.path("to").asString(""),
                    dims,
                    Figures.text(line.path("value"), line.path("unit").asString(""), global.language),
                    line.path("reason").asString("")));
        }
        terminal.printTable(rows, List.of(false, false, false, true, false));
    }
}
