package io.zhanggui.cli;

import io.zhanggui.cli.Service.Query;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The demo's client: diagnosed, planned for, under a contract that both sides confirmed. Everything is asked of the server as a
 * person would ask it; each side confirms under its own login.
 */
final class DemoEngagement {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int TERM_MONTHS = 12;
    private static final int DIAGNOSED_MONTHS = 3;

    private final Service service;
    private final URI address;
    private final JsonNode script = JSON.readTree(resource("client.json"));

    DemoEngagement(Service service, URI address) {
        this.service = service;
        this.address = address;
    }

    /**
     * A contract in force.
     *
     * @param id of the agreement
     * @param from first day
     */
    record InForce(String id, String client, LocalDate from) {}

    /** Whether the shop's client has a contract already: then nothing is made anew. */
    boolean isMade(String shop) {
        return findClient(shop)
                .map(client -> !service.get("/api/agreements", Query.NONE.with("client", client))
                        .isEmpty())
                .orElse(false);
    }

    /** From the client to the confirmed contract, whose first day is that of the month a day lies in. */
    InForce begin(String shop, String name, String platform, LocalDate day) {
        LocalDate from = day.withDayOfMonth(1);
        String client = makeClient(shop, name.replaceAll("旗舰店$|专卖店$", "") + "有限公司");
        diagnose(client, from);
        plan(client);
        String agreement = agree(client, contract(client, name, platform, from));
        stage(client, "execute", "双方已确认合同，方案已定稿");
        return new InForce(agreement, client, from);
    }

    /** Settles the month that begins on a day; both sides confirm where they are said to, else it waits for them. */
    void settle(InForce contract, LocalDate from, boolean confirmed) {
        String at = "/api/agreements/" + contract.id() + "/statements";
        String statement = service.post(at, Query.NONE, JSON.createObjectNode().put("from", from.toString()))
                .path("id")
                .asString("");
        String here = "/api/statements/" + statement;
        String root = service.post(here + "/issue", Query.NONE, JSON.createObjectNode())
                .path("root")
                .asString("");
        JsonNode body = JSON.createObjectNode().put("root", root);
        asDirector(director -> director.post(here + "/confirmations/provider", body));
        if (confirmed) {
            asMerchant(contract.client(), merchant -> merchant.post(here + "/confirmations/merchant", body));
        }
    }

    /** A new one-time password for the merchant's entrance. */
    String merchantPassword() {
        return newPassword(findUser(merchantLogin()).orElseThrow());
    }

    String merchantLogin() {
        return script.path("leader").path("login").asString("");
    }

    private String makeClient(String shop, String name) {
        ObjectNode draft = JSON.createObjectNode().put("name", name).put("tier", "refined");
        draft.putArray("shops").add(Long.parseLong(shop));
        Optional<String> there = findClient(shop);
        if (there.isPresent()) {
            service.put("/api/clients/" + there.get(), Query.NONE, draft);
            return there.get();
        }
        return service.post("/api/clients", Query.NONE, draft).path("id").asString("");
    }

    private Optional<String> findClient(String shop) {
        return StreamSupport.stream(service.get("/api/clients", Query.NONE).spliterator(), false)
                .filter(client -> StreamSupport.stream(client.path("shops").spliterator(), false)
                        .anyMatch(each -> each.path("id").asString("").equals(shop)))
                .map(client -> client.path("id").asString(""))
                .findFirst();
    }

    private void diagnose(String client, LocalDate from) {
        String of = "/api/clients/" + client;
        service.put(of + "/survey", Query.NONE, JSON.createObjectNode().set("answers", script.path("answers")));
        service.post(of + "/survey/versions", Query.NONE, JSON.createObjectNode());
        for (JsonNode note : script.path("notes")) {
            ObjectNode said = JSON.createObjectNode().setAll((ObjectNode) note);
            said.put("speaker", script.path("leader").path("name").asString(""));
            said.put("heldOn", from.minusDays(1).toString());
            service.post(of + "/survey/notes", Query.NONE, said);
        }
        service.post(
                of + "/diagnosis",
                Query.NONE,
                JSON.createObjectNode()
                        .put("from", from.minusMonths(DIAGNOSED_MONTHS).toString())
                        .put("to", from.toString()));
        service.post(of + "/diagnosis/versions", Query.NONE, JSON.createObjectNode());
        stage(client, "design", "诊断报告已签发");
    }

    private void plan(String client) {
        String of = "/api/clients/" + client;
        JsonNode plans = service.post(of + "/plan", Query.NONE, JSON.createObjectNode());
        ObjectNode content = (ObjectNode) plans.path("draft").path("content");
        content.put("goal", script.path("goal").asString(""));
        for (JsonNode each : content.path("plans")) {
            JsonNode wanted = script.path("targets").path(each.path("kind").asString(""));
            ((ObjectNode) each).put("target", wanted.path(0).asString(""));
            ((ObjectNode) each.path("fallback")).put("value", wanted.path(1).asString(""));
        }
        for (JsonNode round : script.path("rounds")) {
            ((ObjectNode) content.path("plans").path(0))
                    .put("target", round.path("traffic").asString(""));
            service.put(of + "/plan", Query.NONE, content);
            service.post(
                    of + "/plan/rounds",
                    Query.NONE,
                    JSON.createObjectNode().put("reason", round.path("reason").asString("")));
        }
        passFirstMilestone(of);
    }

    private void passFirstMilestone(String of) {
        JsonNode first = service.get(of + "/milestones", Query.NONE).path(0);
        String at = of + "/milestones/" + first.path("key").asString("");
        JsonNode evidence =
                JSON.createObjectNode().put("evidence", script.path("evidence").asString(""));
        for (JsonNode check : first.path("checks")) {
            service.put(at + "/checks/" + check.path("key").asString(""), Query.NONE, evidence);
        }
        String leader = script.path("leader").path("name").asString("");
        service.post(at + "/pass", Query.NONE, JSON.createObjectNode().put("confirmedBy", leader));
    }

    private String agree(String client, String text) {
        ObjectNode draft =
                JSON.createObjectNode().put("client", Long.parseLong(client)).put("text", text);
        String id =
                service.post("/api/agreements", Query.NONE, draft).path("id").asString("");
        String at = "/api/agreements/" + id;
        service.post(at + "/frozen", Query.NONE, JSON.createObjectNode());
        JsonNode offered = service.post(at + "/offer", Query.NONE, JSON.createObjectNode());
        JsonNode hash = JSON.createObjectNode()
                .put("hash", offered.path("revisions").path(0).path("hash").asString(""));
        asDirector(director -> director.post(at + "/confirmations/provider", hash));
        asMerchant(client, merchant -> merchant.post(at + "/confirmations/merchant", hash));
        return id;
    }

    private String contract(String client, String shop, String platform, LocalDate from) {
        String merchant =
                service.get("/api/clients/" + client, Query.NONE).path("name").asString("");
        String text = resource("contract.yaml");
        Map<String, String> words = Map.of(
                "shop",
                shop,
                "platform",
                platform,
                "provider",
                script.path("provider").asString(""),
                "merchant",
                merchant,
                "from",
                from.toString(),
                "to",
                from.plusMonths(TERM_MONTHS).toString());
        for (Map.Entry<String, String> word : words.entrySet()) {
            text = text.replace("${" + word.getKey() + "}", word.getValue());
        }
        return text;
    }

    private void stage(String client, String stage, String reason) {
        service.put(
                "/api/clients/" + client + "/stage",
                Query.NONE,
                JSON.createObjectNode()
                        .put("stage", stage)
                        .put("reason", reason)
                        .put("evenSo", false));
    }

    private void asMerchant(String client, Consumer<DemoPerson> act) {
        as(script.path("leader"), "merchant_leader", client, act);
    }

    void asDirector(Consumer<DemoPerson> act) {
        as(script.path("director"), "director", null, act);
    }

    private void as(JsonNode who, String role, @Nullable String client, Consumer<DemoPerson> act) {
        String login = who.path("login").asString("");
        String user = findUser(login).orElseGet(() -> makeUser(who, role, client));
        try (DemoPerson person = DemoPerson.logIn(address, login, newPassword(user))) {
            act.accept(person);
        }
    }

    private Optional<String> findUser(String login) {
        return StreamSupport.stream(service.get("/api/users", Query.NONE).spliterator(), false)
                .filter(user -> user.path("name").asString("").equals(login))
                .map(user -> user.path("id").asString(""))
                .findFirst();
    }

    private String makeUser(JsonNode who, String role, @Nullable String client) {
        ObjectNode user = JSON.createObjectNode()
                .put("name", who.path("login").asString(""))
                .put("displayName", who.path("name").asString(""))
                .put("role", role);
        if (client != null) {
            user.put("client", Long.parseLong(client));
        }
        return service.post("/api/users", Query.NONE, user).path("id").asString("");
    }

    private String newPassword(String user) {
        return service.post("/api/users/" + user + "/password", Query.NONE, JSON.createObjectNode())
                .path("oneTimePassword")
                .asString("");
    }

    /** The text of a file that comes with the demo. */
    static String resource(String name) {
        try (InputStream in = DemoEngagement.class.getResourceAsStream("/demo/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
