package io.zhanggui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A command that lists what the service has: as a table, or each item as a JSON line just as the service gave it. */
abstract class ListCommand implements Callable<Integer> {

    private final GlobalOptions global;
    private final Terminal terminal;

    ListCommand(GlobalOptions global, Terminal terminal) {
        this.global = global;
        this.terminal = terminal;
    }

    /** An item's cells. */
    abstract List<String> row(JsonNode item);

    Language language() {
        return global.language;
    }

    int list(@Nullable String agency, Function<Service, Iterable<JsonNode>> items, List<Boolean> numbers) {
        try (Service service = Services.open(global.dataFolder(), Optional.ofNullable(agency))) {
            List<List<String>> rows = new ArrayList<>();
            for (JsonNode item : items.apply(service)) {
                if (global.json) {
                    terminal.print(item.toString());
                } else {
                    rows.add(row(item));
                }
            }
            terminal.printTable(rows, numbers);
        }
        return ExitCode.DONE;
    }
}
