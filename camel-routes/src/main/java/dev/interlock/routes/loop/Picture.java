package dev.interlock.routes.loop;

import dev.interlock.rules.fact.Inventory;
import dev.interlock.rules.rulebook.compile.Rulebook;
import java.util.List;
import java.util.Map;

/**
 * All that the session knows between two turns, to be looked at by another thread: nothing in it changes afterwards.
 *
 * @param putAside devices that a rule failed over, with the reason
 */
record Picture(Rulebook rulebook, Inventory inventory, List<Object> facts, Map<String, String> putAside) {}
