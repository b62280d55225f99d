package io.zhanggui.desk.funnel;

import io.zhanggui.warehouse.BehaviourAction;
import java.util.List;
import java.util.Set;

/** The paths one can follow through a behaviour file. */
public enum BehaviourPath {
    /** Favourite and cart in any order: either of them shows that somebody wants it. */
    WANT(
            new Step("浏览", "Look", Set.of(BehaviourAction.PV)),
            new Step("收藏或加购", "Favourite or cart", Set.of(BehaviourAction.FAV, BehaviourAction.CART)),
            new Step("购买", "Purchase", Set.of(BehaviourAction.BUY)),
            new Step("再次购买", "Purchase again", Set.of(BehaviourAction.BUY))),
    /** First the favourite, then the cart. */
    STRICT(
            new Step("浏览", "Look", Set.of(BehaviourAction.PV)),
            new Step("收藏", "Favourite", Set.of(BehaviourAction.FAV)),
            new Step("加购", "Cart", Set.of(BehaviourAction.CART)),
            new Step("购买", "Purchase", Set.of(BehaviourAction.BUY)),
            new Step("再次购买", "Purchase again", Set.of(BehaviourAction.BUY))),
    /** Straight from a look to a purchase, whatever lies between. */
    DIRECT(
            new Step("浏览", "Look", Set.of(BehaviourAction.PV)),
            new Step("购买", "Purchase", Set.of(BehaviourAction.BUY)),
            new Step("再次购买", "Purchase again", Set.of(BehaviourAction.BUY)));

    /** One step: any of its actions. */
    public record Step(String zh, String en, Set<BehaviourAction> actions) {}

    private final List<Step> steps;

    BehaviourPath(Step... steps) {
        this.steps = List.of(steps);
    }

    public List<Step> steps() {
        return steps;
    }
}
