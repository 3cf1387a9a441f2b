;; The sum of i² for from ≤ i < to, as high · 2^32 + low; exact while i stays below 2^26.
(module
  (func (export "addSquares") (param $from i32) (param $to i32) (result i64 i64)
    (local $i v128)       ;; four numbers in a row
    (local $even v128)    ;; two sums of squares: of the first two of the four,
    (local $odd v128)     ;; and of the last two
    (local $low v128)     ;; sums of the blocks: halves of 32 bits in lanes of 64,
    (local $high v128)    ;; so that thousands of them fit
    (local $left i32)     ;; rounds to go in this block
    (local $term i64)
    (local $rest i64)

    (loop $blocks
      ;; A square is below 2^52: 2^12 of them stay below 2^64 in a lane.
      (local.set $left (i32.shr_u (i32.sub (local.get $to) (local.get $from)) (i32.const 2)))
      (if (i32.gt_u (local.get $left) (i32.const 4096))
        (then (local.set $left (i32.const 4096))))
      (if (local.get $left)
        (then
          (local.set $i
            (i32x4.add (i32x4.splat (local.get $from)) (v128.const i32x4 0 1 2 3)))
          (local.set $from
            (i32.add (local.get $from) (i32.shl (local.get $left) (i32.const 2))))
          (local.set $even (v128.const i64x2 0 0))
          (local.set $odd (v128.const i64x2 0 0))
          (loop $rounds
            (local.set $even
              (i64x2.add (local.get $even) (i64x2.extmul_low_i32x4_u (local.get $i) (local.get $i))))
            (local.set $odd
              (i64x2.add (local.get $odd) (i64x2.extmul_high_i32x4_u (local.get $i) (local.get $i))))
            (local.set $i (i32x4.add (local.get $i) (v128.const i32x4 4 4 4 4)))
            (br_if $rounds
              (local.tee $left (i32.sub (local.get $left) (i32.const 1)))))
          (local.set $low
            (i64x2.add (local.get $low)
              (i64x2.add
                (v128.and (local.get $even) (v128.const i64x2 0xffffffff 0xffffffff))
                (v128.and (local.get $odd) (v128.const i64x2 0xffffffff 0xffffffff)))))
          (local.set $high
            (i64x2.add (local.get $high)
              (i64x2.add
                (i64x2.shr_u (local.get $even) (i32.const 32))
                (i64x2.shr_u (local.get $odd) (i32.const 32)))))
          (br $blocks))))

    ;; The rest, where the count is no multiple of four: three squares at most.
    (block $done
      (loop $terms
        (br_if $done (i32.ge_u (local.get $from) (local.get $to)))
        (local.set $term (i64.extend_i32_u (local.get $from)))
        (local.set $rest
          (i64.add (local.get $rest) (i64.mul (local.get $term) (local.get $term))))
        (local.set $from (i32.add (local.get $from) (i32.const 1)))
        (br $terms)))

    (i64.add (i64x2.extract_lane 0 (local.get $high)) (i64x2.extract_lane 1 (local.get $high)))
    (i64.add
      (i64.add (i64x2.extract_lane 0 (local.get $low)) (i64x2.extract_lane 1 (local.get $low)))
      (local.get $rest))))
