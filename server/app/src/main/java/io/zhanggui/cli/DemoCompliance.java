package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import io.zhanggui.shared.Period;
import io.zhanggui.simulator.ItemPlan;
import io.zhanggui.simulator.Shelf;
import io.zhanggui.simulator.ShopPlan;
import io.zhanggui.simulator.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the demo's people did about the rules: their listings checked, a notice of the platform that came in a new version, licences,
 * checklists, penalties, policies, a campaign's plans and the handbooks. All is asked of the server as a person would ask
 * it, by the script {@code demo/compliance.json}; of what is there already nothing is made anew.
 */
final class DemoCompliance {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Pattern BLANK = Pattern.compile("\\$\\{([^}]*)}");
    private static final String WATCH = "/api/compliance/watch";
    private static final String FOLDER = "平台公告";

    private final Service service;
    private final DemoEngagement people;
    private final Path dataFolder;
    private final World world;
    private final Map<String, String> shops;
    private final Map<String, String> made = new HashMap<>();

    /** @param shops their ids by name */
    DemoCompliance(Service service, DemoEngagement people, Path dataFolder, World world, Map<String, String> shops) {
        this.service = service;
        this.people = people;
        this.dataFolder = dataFolder;
        this.world = world;
        this.shops = Map.copyOf(shops);
    }

    void fill() throws IOException {
        world.shops().forEach(shop -> checkListings(id(shop.number())));
        watch();
        for (JsonNode section :
                JSON.readTree(DemoEngagement.resource("compliance.json")).path("sections")) {
            if (isEmpty(section.path("unless"))) {
                section.path("steps").forEach(this::take);
            }
        }
    }

    /** It goes on by itself: nobody waits for it. */
    private void checkListings(String shop) {
        Query of = Query.NONE.with("shop", shop);
        JsonNode standing = service.get("/api/check/shop", of);
        if (standing.path("runs").isEmpty() && !standing.has("running")) {
            service.post("/api/check/shop/runs", of, JSON.createObjectNode());
        }
    }

    /** A notice is put into the watched folder, and later its next version in the place of it. */
    private void watch() throws IOException {
        if (!service.get(WATCH, Query.NONE).path("sources").isEmpty()) {
            return;
        }
        Path folder = Files.createDirectories(dataFolder.resolve("rules").resolve(FOLDER));
        Path notice = folder.resolve("标题发布要求.txt");
        Files.writeString(notice, filled(DemoEngagement.resource("notice-1.txt")));
        String source = service.post(
                        WATCH + "/sources",
                        Query.NONE,
                        JSON.createObjectNode()
                                .put("kind", "folder")
                                .put("name", FOLDER)
                                .put("place", FOLDER))
                .path("id")
                .asString("");
        String look = WATCH + "/sources/" + source + "/look";
        service.post(look, Query.NONE, JSON.createObjectNode());
        Files.writeString(notice, filled(DemoEngagement.resource("notice-2.txt")));
        service.post(look, Query.NONE, JSON.createObjectNode());
    }

    private boolean isEmpty(JsonNode unless) {
        return get(unless.path(0).asString("")).at(unless.path(1).asString("")).isEmpty();
    }

    private JsonNode get(String address) {
        String path = filled(address);
        int query = path.indexOf('?');
        return query < 0
                ? service.get(path, Query.NONE)
                : service.get(path.substring(0, query), new Query(path.substring(query)));
    }

    private void take(JsonNode step) {
        JsonNode each = step.path("each");
        if (each.isMissingNode()) {
            ask(step);
            return;
        }
        for (JsonNode one : get(each.path(0).asString("")).at(each.path(1).asString(""))) {
            made.put("each", one.path(each.path(2).asString("")).asString(""));
            ask(step);
        }
    }

    private void ask(JsonNode step) {
        JsonNode body = JSON.readTree(filled(step.path("body").toString()));
        if (step.has("put")) {
            service.put(filled(step.path("put").asString("")), Query.NONE, body);
            return;
        }
        String path = filled(step.path("post").asString(""));
        if (step.path("by").asString("").equals("director")) {
            people.asDirector(director -> director.post(path, body));
            return;
        }
        JsonNode answer = service.post(path, Query.NONE, body);
        if (step.has("as")) {
            made.put(step.path("as").asString(""), answer.path("id").asString(""));
        }
    }

    /** The text with its blanks filled in: days and hours from now, shops, their items and new listings, ids of what was made. */
    String filled(String text) {
        return BLANK.matcher(text).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String blank) {
        List<String> parts = List.of(blank.split(":", -1));
        return switch (parts.getFirst()) {
            case "day" -> day(parts).toString();
            case "zh" ->
                day(parts).getYear() + "年" + day(parts).getMonthValue() + "月"
                        + day(parts).getDayOfMonth() + "日";
            case "hours" ->
                ZonedDateTime.now(Period.BEIJING)
                        .plusHours(Long.parseLong(parts.get(1)))
                        .toOffsetDateTime()
                        .toString();
            case "shops" ->
                world.shops().stream().map(each -> "shop=" + id(each.number())).collect(Collectors.joining("&"));
            case "shop" -> id(Integer.parseInt(parts.get(1)));
            case "item" -> Long.toString(item(parts).itemId());
            case "title" -> item(parts).title();
            case "shelf" -> Long.toString(listing(parts).itemId());
            case "shelftitle" -> listing(parts).title();
            default -> made.getOrDefault(blank, "");
        };
    }

    private LocalDate day(List<String> parts) {
        return world.today().plusDays(Long.parseLong(parts.get(1)));
    }

    private ItemPlan item(List<String> parts) {
        return shop(Integer.parseInt(parts.get(1))).items().get(Integer.parseInt(parts.get(2)));
    }

    private Shelf.Listing listing(List<String> parts) {
        String breaks = parts.get(2).equals("-") ? "" : parts.get(2);
        return Shelf.of(shop(Integer.parseInt(parts.get(1))), world.plan().seed(), world.today()).stream()
                .filter(each -> each.breaks().equals(breaks))
                .findFirst()
                .orElseThrow();
    }

    private ShopPlan shop(int number) {
        return world.shops().stream()
                .filter(each -> each.number() == number)
                .findFirst()
                .orElseThrow();
    }

    private String id(int number) {
        return shops.getOrDefault(shop(number).name(), "");
    }
}
