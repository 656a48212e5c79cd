-- Feeds from before it was kept what they brought and what a reader noted: they are read whole once more, and counted
-- anew. What was kept under those names then was something else.
UPDATE standing
SET body = REPLACE(REPLACE(REPLACE(REPLACE(body,
    '"memory":', '"had":'),
    '"trouble":', '"failed":'),
    '"brought":', '"came":'),
    '"everySeconds":',
    '"memory":{"last":{},"mark":""},"trouble":{"times":0},"brought":{"items":0},"everySeconds":')
WHERE body NOT LIKE '%"memory":{%';
