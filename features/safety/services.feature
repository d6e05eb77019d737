Feature: Services are changed only where telemetry proves that something is wrong with them

  Background:
    Given a shop of services

  Rule: What is changed exists and is of the right kind

    Example: There is no service called billing
      When a planner proposes to restart billing
      Then the plan is refused by SAFETY-801: "Nothing of the kind that 'restart_service' is for is called 'billing'. Choose one that reports."

    Example: There is one called orders
      Given orders is down
      When a planner proposes to restart orders
      Then the plan passes SAFETY-801

  Rule: A link that is mended exists

    Example: There is no link called orders-billing
      When a planner proposes to mend the network of orders-billing
      Then the plan is refused by SAFETY-802: "No link 'orders-billing' is known. Choose one that reports."

    Example: There is one called orders-database
      Given 40 % of the calls over orders-database fail
      When a planner proposes to mend the network of orders-database
      Then the plan passes SAFETY-802

  Rule: What is changed is heard of

    Example: orders has fallen silent
      Given orders is down
      And 1 s passes
      And orders falls silent
      And 20 s pass
      When a planner proposes to restart orders
      Then the plan is now refused by SAFETY-803: "Nothing was heard of orders for more than 10.0 s. Wait until it reports."

    Example: orders reports
      Given orders is down
      When a planner proposes to restart orders
      Then the plan passes SAFETY-803

  Rule: The only instance of a service is restarted only when it is proven to fail

    Example: orders answers and is well
      When a planner proposes to restart orders
      Then the plan is refused by SAFETY-804: "The only instance of orders is not proven to be down, out of memory or failing, and nobody would answer while it starts. Leave it, or find the cause elsewhere."

    Example: orders has no memory left
      Given orders uses 97 % of its memory
      When a planner proposes to restart orders
      Then the plan passes SAFETY-804

  Rule: What holds the data of others is restarted only when it is down

    Example: The database is well
      When a planner proposes to restart database
      Then the plan is refused by SAFETY-805: "database holds what others rely on and is not proven to be down. Restart what suffers, or find the cause elsewhere."

    Example: The database is down
      Given database is down
      When a planner proposes to restart database
      Then the plan passes SAFETY-805

  Rule: A service is restarted once in its cool-down

    Example: The rulebook has restarted orders half a minute ago
      Given orders is down
      And 30 s pass
      And orders is down
      And 1 s passes
      When a planner proposes to restart orders
      Then the plan is now refused by SAFETY-806: "orders was restarted not long ago. Let 60.0 s pass, or find out why that did not help."

    Example: Nobody has restarted orders
      Given orders is down
      When a planner proposes to restart orders
      Then the plan passes SAFETY-806

  Rule: A plan restarts a service once

    Example: The same restart twice
      Given orders is down
      When a planner proposes these tasks
        | task   | do             | after |
        | first  | restart orders |       |
        | second | restart orders | first |
      Then the plan is refused by SAFETY-807: "The plan restarts orders 2 times. Once is enough."

    Example: One restart
      Given orders is down
      When a planner proposes to restart orders
      Then the plan passes SAFETY-807

  Rule: A cache is never emptied, only one entry of it

    Example: A pattern would take every product
      Given cache could not read product:17
      When a planner proposes to flush product:* from cache
      Then the plan is refused by SAFETY-811: "The key does not name exactly one entry of cache. Give one key of letters, digits and : . _ -, without a pattern."

    Example: One key takes one product
      Given cache could not read product:17
      When a planner proposes to flush product:17 from cache
      Then the plan passes SAFETY-811

  Rule: Only an entry that could not be read is flushed

    Example: product:18 was read without trouble
      Given cache could not read product:17
      When a planner proposes to flush product:18 from cache
      Then the plan is refused by SAFETY-812: "cache was not seen to fail at reading that entry. Flush the key that its note names, or none."

    Example: product:17 was not
      Given cache could not read product:17
      When a planner proposes to flush product:17 from cache
      Then the plan passes SAFETY-812

  Rule: Messages are set aside only where some failed at every try

    Example: None did
      When a planner proposes to set the poison of queue aside
      Then the plan is refused by SAFETY-813: "queue is not known to hold a message that failed at every try. Leave its messages where they are."

    Example: Two did
      Given 2 messages of queue failed at every try
      When a planner proposes to set the poison of queue aside
      Then the plan passes SAFETY-813

  Rule: Only a foreign process is ended

    Example: Process 1 is not the foreign one
      Given the foreign process 4711 takes what orders needs
      When a planner proposes to end process 1 beside orders
      Then the plan is refused by SAFETY-814: "Process 1 is not the one that takes what orders needs. End the foreign process that it reports, or none."

    Example: Process 4711 is
      Given the foreign process 4711 takes what orders needs
      When a planner proposes to end process 4711 beside orders
      Then the plan passes SAFETY-814

  Rule: Only the session that others wait for is ended

    Example: Session 98 waits itself
      Given others wait for session 99 of database
      When a planner proposes to end session 98 of database
      Then the plan is refused by SAFETY-815: "Session 98 of database is not the one that others wait for. End the blocking session that it reports, or none."

    Example: Session 99 holds the lock
      Given others wait for session 99 of database
      When a planner proposes to end session 99 of database
      Then the plan passes SAFETY-815

  Rule: A service is rolled back to what it ran well with

    Example: Nobody knows how well revision 2 ran
      Given orders runs revision 4
      When a planner proposes to roll orders back to revision 2
      Then the plan is refused by SAFETY-816: "Revision 2 is not the last that orders is known to have run well with. Roll back to its good revision."

    Example: Revision 3 ran well
      Given orders runs revision 4
      When a planner proposes to roll orders back to revision 3
      Then the plan passes SAFETY-816

  Rule: A service that runs what it should is not rolled back

    Example: orders runs revision 3 already
      When a planner proposes to roll orders back to revision 3
      Then the plan is refused by SAFETY-817: "orders is not known to run anything but its last good configuration; a rollback would only start it anew. Find the cause elsewhere."

    Example: Somebody changed what orders runs
      Given orders does not run what is declared
      When a planner proposes to roll orders back to revision 3
      Then the plan passes SAFETY-817

  Rule: A service works with as many consumers as it may have

    Example: 64 are too many
      When a planner proposes to run fulfilment with 64 consumers
      Then the plan is refused by SAFETY-818: "fulfilment cannot work with 64 consumers. Choose 1 to 8.0."

    Example: 8 are as many as it may have
      When a planner proposes to run fulfilment with 8 consumers
      Then the plan passes SAFETY-818

  Rule: Only a network that fails or is slow is mended

    Example: Every call succeeds at once
      When a planner proposes to mend the network of orders-database
      Then the plan is refused by SAFETY-819: "No call over orders-database is known to fail or to take long. Leave it, or choose the link that does."

    Example: One call in a hundred is lost
      Given 1 % of the calls over orders-database fail
      When a planner proposes to mend the network of orders-database
      Then the plan passes SAFETY-819

  Rule: A service is asked for its own pages only

    Example: The path leads to another host
      When a planner proposes to ask orders for //elsewhere/health
      Then the plan is refused by SAFETY-820: "The path is no plain path of orders. Give one such as /health: no host, no query, no dots that lead up."

    Example: The path is its own
      When a planner proposes to ask orders for /health
      Then the plan passes SAFETY-820

  Rule: A database and what depends on it are not changed in one plan

    Example: Both are down
      Given database is down
      And orders is down
      When a planner proposes these tasks
        | task   | do               | after |
        | first  | restart database |       |
        | second | restart orders   | first |
      Then the plan is refused by SAFETY-851: "The plan changes database and orders, which depends on it. Change one, see what it does, then the other."

    Example: The database alone
      Given database is down
      And orders is down
      When a planner proposes to restart database
      Then the plan passes SAFETY-851

  Rule: What depends on a database waits until the database answers again after a change

    Example: The rulebook has just restarted the database, and it does not answer
      Given database is down
      And 4 s pass
      And orders is down
      And database is down
      And 1 s passes
      When a planner proposes to restart orders
      Then the plan is now refused by SAFETY-852: "database, which orders depends on, is being changed. Wait until that is proven."

    Example: Nobody changes the database
      Given orders is down
      When a planner proposes to restart orders
      Then the plan passes SAFETY-852

  Rule: A database waits until what depends on it answers again after a change

    Example: The rulebook has just restarted orders, and they do not answer
      Given orders is down
      And 4 s pass
      And database is down
      And orders is down
      And 1 s passes
      When a planner proposes to restart database
      Then the plan is now refused by SAFETY-853: "orders, which depends on database, is being changed. Wait until that is proven."

    Example: Nobody changes orders
      Given database is down
      When a planner proposes to restart database
      Then the plan passes SAFETY-853

  Rule: Database and queue, which hold what was acknowledged, are not restarted in one plan

    Example: Both are down
      Given database is down
      And queue is down
      When a planner proposes these tasks
        | task   | do               | after |
        | first  | restart database |       |
        | second | restart queue    | first |
      Then the plan is refused by SAFETY-854: "The plan restarts database and queue, which both hold what was acknowledged. Restart one, and the other when it is back."

    Example: The queue alone
      Given database is down
      And queue is down
      When a planner proposes to restart queue
      Then the plan passes SAFETY-854

  Rule: Of database and queue one waits until the other is back

    Example: The rulebook has just restarted the database, and it does not answer
      Given database is down
      And 6 s pass
      And queue is down
      And 1 s passes
      When a planner proposes to restart queue
      Then the plan is now refused by SAFETY-855: "database is being restarted and holds, like queue, what was acknowledged. Wait until it is back."

    Example: Nobody restarts the database
      Given queue is down
      When a planner proposes to restart queue
      Then the plan passes SAFETY-855
