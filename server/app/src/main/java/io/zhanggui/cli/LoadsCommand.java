package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;

/** Lists the loads of a shop, all pages of them. */
@Command(name = "loads")
final class LoadsCommand extends ListCommand {

    @Option(names = "--shop", required = true)
    String shopName = "";

    @Mixin
    ShopOptions shops = new ShopOptions();

    LoadsCommand(GlobalOptions global, Terminal terminal) {
        super(global, terminal);
    }

    @Override
    public Integer call() {
        return list(shops.agency, this::allPages, List.of(true, false, false, false, true, true, true, true, true));
    }

    private List<JsonNode> allPages(Service service) {
        Query query = Query.NONE.with("shop", shops.shop(service, shopName).id());
        List<JsonNode> loads = new ArrayList<>();
        JsonNode page;
        int number = 0;
        do {
            page = service.get("/api/loads", query.with("page", number++));
            page.path("items").forEach(loads::add);
        } while (page.path("more").asBoolean(false));
        return loads;
    }

    @Override
    List<String> row(JsonNode load) {
        List<String> cells = new ArrayList<>();
        cells.add(load.path("id").asString(""));
        cells.add(load.path("committedAt").asString(""));
        cells.add(load.path("file").asString(""));
        cells.add(load.path(language() == Language.en ? "format" : "formatZh").asString(""));
        for (String count : List.of("read", "accepted", "updated", "unchanged", "quarantined")) {
            cells.add(load.path(count).asString("0"));
        }
        return cells;
    }
}
