-- One row for each month, town and programme: what leaves the records are sums.
SELECT
  month AS period,
  area,
  programme,
  count(*) AS persons,
  sum(CAST(paid AS DECIMAL(18, 2))) AS funds
FROM records
GROUP BY month, area, programme
ORDER BY month, area, programme
